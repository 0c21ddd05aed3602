//! `/which-code`: questions that lead to a code.

use http_status::{Code, catalog};
use leptos::prelude::*;

use crate::{
    base_path::{href, linked},
    content::{self, Answer, Guide, Question, Target},
    parts::{PageMeta, about_page},
    written_view::{Html, IntoHtml as _},
};

const PATH: &str = "/which-code";
const DESCRIPTION: &str = "Which HTTP status code should a server send? Answer a few questions \
                           and arrive at the code that fits.";

/// Every question on one page, each answer a link to the next or to a code.
#[component]
pub(crate) fn WhichCodePage() -> impl IntoView {
    content::which_code().map(|guide| {
        let Guide { title, lead, questions } = guide;
        let data = about_page(PATH, title, DESCRIPTION);
        let questions: Vec<_> = questions.iter().map(question).collect();
        view! {
            <PageMeta title=title.clone() description=DESCRIPTION.to_owned() path=PATH data/>
            <div class="which-code-page">
                <h1>{title.as_str()}</h1>
                <p class="lead" inner_html=linked(lead.as_str())></p>
                {questions}
            </div>
        }
    })
}

fn question(question: &'static Question) -> Html {
    let Question { id, title, text, answers } = question;
    let answers: Vec<_> = answers.iter().map(answer).collect();
    view! {
        <section class="card question" id=id.as_str()>
            <h2>{title.as_str()}</h2>
            <div class="prose" inner_html=linked(text.as_str())></div>
            <ul>{answers}</ul>
        </section>
    }
    .into_html()
}

fn answer(answer: &'static Answer) -> Html {
    let Answer { words, target } = answer;
    let words = view! { <span inner_html=linked(words.as_str())></span> };
    match target {
        Target::Question(id) => view! {
            <li><a href=format!("#{id}")>{words} <span class="next" aria-hidden="true">"↓"</span></a></li>
        }
        .into_html(),
        Target::Code(number) => {
            let code = Code::new(*number);
            view! {
                <li data-class=code.map(|code| code.class().id())>
                    <a href=href(&format!("/codes/{number}"))>
                        {words}
                        " "
                        <span class="next">
                            <span class="number">{*number}</span> " " {code.map(catalog::phrase)}
                        </span>
                    </a>
                </li>
            }
            .into_html()
        }
    }
}
