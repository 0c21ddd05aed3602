//! Views that come into a page after it was served. The server never renders them, so
//! the browser never hydrates them: it needs no code for that, which is a third of a
//! view's.

#[cfg(feature = "ssr")]
use leptos::prelude::*;

#[cfg(feature = "ssr")]
use crate::written_view::{Html, IntoHtml as _};

#[cfg(not(feature = "ssr"))]
pub(crate) use in_browser::{fresh_view, late_view};

/// A view that the browser alone makes. On the server, which renders one where it
/// shows the same as the browser will, it is its HTML.
#[cfg(feature = "ssr")]
pub(crate) fn late_view<V: IntoView>(view: V) -> Html {
    view.into_html()
}

/// The same, which is made anew when it changes: it needs no code that would change it in
/// place, and keeps nothing that a person did to it.
#[cfg(feature = "ssr")]
pub(crate) fn fresh_view<V: IntoView>(view: V) -> Html {
    view.into_html()
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

    /// The same, which is made anew when it changes.
    pub(crate) fn fresh_view<V: IntoView>(view: V) -> LateView<View<V>, true> {
        LateView(view.into_view())
    }

    /// A view that is built and never hydrated.
    pub(crate) struct LateView<V, const IS_FRESH: bool>(V);

    impl<V: Render, const IS_FRESH: bool> Render for LateView<V, IS_FRESH> {
        type State = V::State;

        fn build(self) -> Self::State {
            self.0.build()
        }

        fn rebuild(self, state: &mut Self::State) {
            if IS_FRESH {
                let mut fresh = self.0.build();
                state.insert_before_this(&mut fresh);
                state.unmount();
                *state = fresh;
            } else {
                self.0.rebuild(state);
            }
        }
    }

    impl<V: RenderHtml, const IS_FRESH: bool> AddAnyAttr for LateView<V, IS_FRESH> {
        type Output<A: Attribute> = LateView<V::Output<A>, IS_FRESH>;

        fn add_any_attr<A: Attribute>(self, attribute: A) -> Self::Output<A>
        where
            Self::Output<A>: RenderHtml,
        {
            LateView(self.0.add_any_attr(attribute))
        }
    }

    impl<V: RenderHtml, const IS_FRESH: bool> RenderHtml for LateView<V, IS_FRESH> {
        type AsyncOutput = Self;
        type Owned = LateView<V::Owned, IS_FRESH>;

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
