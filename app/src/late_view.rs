//! Views that come into a page after it was served. The server never renders them, so
//! the browser never hydrates them: it needs no code for that, which is a third of a
//! view's.

#[cfg(feature = "ssr")]
use leptos::prelude::*;

#[cfg(not(feature = "ssr"))]
pub(crate) use in_browser::{late_view, steady_view};

/// A view that the browser alone makes. On the server, which renders one where it
/// shows the same as the browser will, it is the view itself.
#[cfg(feature = "ssr")]
pub(crate) fn late_view<V: IntoView>(view: V) -> V {
    view
}

/// A view that the browser alone makes, and never changes as a whole.
#[cfg(feature = "ssr")]
pub(crate) fn steady_view<V: IntoView>(view: V) -> V {
    view
}

#[cfg(not(feature = "ssr"))]
mod in_browser {
    use leptos::{
        attr::{Attribute, any_attribute::AnyAttribute},
        prelude::*,
        tachys::{
            hydration::Cursor,
            view::{Mountable, Position, PositionState},
        },
    };

    /// A view that the browser alone makes.
    pub(crate) fn late_view<V: IntoView>(view: V) -> LateView<View<V>, false> {
        LateView(view.into_view())
    }

    /// A view that the browser alone makes, and never changes as a whole: signals change
    /// parts of it. It needs no code that compares it with another of its kind; where
    /// it has to change, it is made anew.
    pub(crate) fn steady_view<V: IntoView>(view: V) -> LateView<View<V>, true> {
        LateView(view.into_view())
    }

    /// A view that is built and never hydrated.
    pub(crate) struct LateView<V, const IS_STEADY: bool>(V);

    impl<V: Render, const IS_STEADY: bool> Render for LateView<V, IS_STEADY> {
        type State = V::State;

        fn build(self) -> Self::State {
            self.0.build()
        }

        fn rebuild(self, state: &mut Self::State) {
            if IS_STEADY {
                let mut new = self.0.build();
                state.insert_before_this(&mut new);
                state.unmount();
                *state = new;
            } else {
                self.0.rebuild(state);
            }
        }
    }

    impl<V: RenderHtml, const IS_STEADY: bool> AddAnyAttr for LateView<V, IS_STEADY> {
        type Output<A: Attribute> = LateView<V::Output<A>, IS_STEADY>;

        fn add_any_attr<A: Attribute>(self, attribute: A) -> Self::Output<A>
        where
            Self::Output<A>: RenderHtml,
        {
            LateView(self.0.add_any_attr(attribute))
        }
    }

    impl<V: RenderHtml, const IS_STEADY: bool> RenderHtml for LateView<V, IS_STEADY> {
        type AsyncOutput = Self;
        type Owned = LateView<V::Owned, IS_STEADY>;

        const MIN_LENGTH: usize = 0;
        const EXISTS: bool = V::EXISTS;

        fn dry_resolve(&mut self) {}

        async fn resolve(self) -> Self {
            self
        }

        fn to_html_with_buf(
            self,
            _: &mut String,
            _: &mut Position,
            _: bool,
            _: bool,
            _: Vec<AnyAttribute>,
        ) {
        }

        /// There is nothing to hydrate: the page was served without it.
        fn hydrate<const FROM_SERVER: bool>(
            self,
            _: &Cursor,
            _: &PositionState,
        ) -> Self::State {
            self.0.build()
        }

        fn into_owned(self) -> Self::Owned {
            LateView(self.0.into_owned())
        }
    }
}
