//! A past exchange is shown again: its request in the controls, its result where results
//! stand.

use leptos::prelude::*;

use super::super::state::WorkbenchState;
use crate::{
    page_address::{codes_in, parameters_in},
    workbench::{Cut, Draft, LiveRequest, Outcome, PastExchange, Planner, Tab, Told},
};

impl WorkbenchState {
    /// Shows a past exchange, and asks for the same from now on.
    pub(super) fn restore_exchange(self, past: &PastExchange) {
        let past = past.clone();
        leptos::task::spawn_local(async move {
            // Without the planner nothing is shown; the controls say so.
            let Ok(planner) = self.planner.ready().await else { return };
            let Some(codes) = codes_in(&past.page) else { return };
            self.draft.set(Draft::from_parameters(&parameters_in(&past.page)));
            self.codes.set(codes);
            self.has_wrong_codes.set(false);
            self.take_rows(&past.page);
            self.show_exchange(planner, &past);
        });
    }

    /// Gives up on the request that is under way, and shows what became of a past one.
    pub(super) fn show_exchange(self, planner: Planner, past: &PastExchange) {
        if untrack(|| self.is_waiting()) {
            self.cancel();
        }
        self.live.set(self.again(planner, past));
        self.tab.set(Tab::Seen);
    }

    /// The request of a past exchange with what became of it; nothing where this service
    /// no longer takes what was asked.
    pub(super) fn again(
        self,
        planner: Planner,
        past: &PastExchange,
    ) -> Option<LiveRequest> {
        let codes = codes_in(&past.page)?;
        let draft = Draft::from_parameters(&parameters_in(&past.page));
        let rows = (planner.rows)(&past.page);
        let checked =
            self.with_site(|site| (planner.check)(site, &codes, &draft, &rows));
        let plan = checked.plan()?.clone();
        let request = checked.request().clone();
        let mut outcome = past.as_outcome();
        if let Outcome::Answered(answer) = &mut outcome {
            let mut compared = answer.as_ref().clone();
            compared.cut = Cut::find(&plan, &request.method, &compared);
            *answer = compared.into();
        }
        let request = LiveRequest {
            request,
            path: checked.path().to_owned(),
            page: past.page.clone(),
            at: past.at,
            plan,
            varies: checked.varies(),
            outcome: Outcome::Waiting,
            told: Told::default(),
        };
        Some(request.ended(outcome, &self.origin.get_untracked(), past.at))
    }
}
