//! Renders a card as PNG: each picture once, as a job.

use std::{
    collections::BTreeMap,
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

use bytes::Bytes;
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree, fontdb::Database},
};
use tokio::sync::OnceCell;

use super::picture::{HEIGHT, WIDTH};
use crate::http::{job_queue::JobQueue, problem::Problem};

/// Pictures under way or done. There are no more than codes in the catalogue.
static PICTURES: Mutex<BTreeMap<String, Arc<OnceCell<Bytes>>>> =
    Mutex::new(BTreeMap::new());

/// Inter, cut down to the characters of the cards.
static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_font_data(include_bytes!("../../../fonts/inter-regular.ttf").to_vec());
    fonts
        .load_font_data(include_bytes!("../../../fonts/inter-extra-bold.ttf").to_vec());
    Arc::new(fonts)
});

/// The picture of this name. Whoever asks first has it rendered, and all others wait
/// for that.
///
/// # Errors
///
/// A picture whose job does not begin, and one that cannot be rendered.
pub(super) async fn rendered(
    jobs: &JobQueue,
    name: &str,
    svg: String,
) -> Result<Bytes, Problem> {
    let picture = picture(name);
    if let Some(picture) = picture.get() {
        return Ok(picture.clone());
    }
    // A task of its own, so that it is not done again when a client leaves.
    let jobs = jobs.clone();
    let rendered = tokio::spawn(async move {
        picture.get_or_try_init(|| render_as_job(jobs, svg)).await.cloned()
    });
    rendered.await.unwrap_or_else(|_| Err(not_rendered()))
}

fn picture(name: &str) -> Arc<OnceCell<Bytes>> {
    let mut pictures = PICTURES.lock().unwrap_or_else(PoisonError::into_inner);
    Arc::clone(pictures.entry(name.to_owned()).or_default())
}

fn not_rendered() -> Problem {
    Problem::internal("the card could not be painted")
}

async fn render_as_job(jobs: JobQueue, svg: String) -> Result<Bytes, Problem> {
    jobs.run(None, move || render(&svg)).await?.ok_or_else(not_rendered)
}

fn render(svg: &str) -> Option<Bytes> {
    let options = Options { fontdb: Arc::clone(&FONTS), ..Options::default() };
    let tree = Tree::from_str(svg, &options).ok()?;
    let mut pixels = Pixmap::new(WIDTH, HEIGHT)?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().ok().map(Bytes::from)
}

#[cfg(test)]
mod tests {
    use super::{super::picture::svg, *};

    /// A font that cannot be read leaves a card without a letter on it.
    #[test]
    fn the_fonts_have_the_faces_that_the_cards_name() {
        let faces: Vec<_> = FONTS
            .faces()
            .map(|face| (face.families[0].0.clone(), face.weight.0))
            .collect();
        assert_eq!(faces, [("Inter".to_owned(), 400), ("Inter".to_owned(), 800)]);
    }

    #[test]
    fn a_card_has_ink_where_its_number_stands() {
        let picture = render(&svg("502").unwrap()).unwrap();
        let pixels = Pixmap::decode_png(&picture).unwrap();
        let red = |pixel: &&resvg::tiny_skia::PremultipliedColorU8| {
            pixel.red() > 150 && pixel.green() < 90
        };
        assert_eq!((pixels.width(), pixels.height()), (WIDTH, HEIGHT));
        assert!(pixels.pixels().iter().filter(red).count() > 20_000);
    }

    #[tokio::test]
    async fn a_card_that_many_want_is_rendered_once() {
        let jobs = JobQueue::new(1, 0, std::time::Duration::ZERO, None);
        let wanted: Vec<_> = (0..100)
            .map(|_| {
                let jobs = jobs.clone();
                tokio::spawn(async move {
                    rendered(&jobs, "504", svg("504").unwrap()).await
                })
            })
            .collect();
        let mut addresses = Vec::new();
        for one in wanted {
            addresses.push(one.await.unwrap().unwrap().as_ptr());
        }
        addresses.dedup();
        assert_eq!(addresses.len(), 1, "all have the same bytes in memory");
    }
}
