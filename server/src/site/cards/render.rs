//! From SVG to PNG: each picture once, and few at a time.

use std::{
    collections::BTreeMap,
    sync::{Arc, LazyLock, Mutex, PoisonError},
    time::Duration,
};

use bytes::Bytes;
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree, fontdb::Database},
};
use tokio::{
    sync::{OnceCell, Semaphore},
    time::timeout,
};

use super::picture::{HEIGHT, WIDTH};
use crate::problem::Problem;

/// Pictures under way or done. There are no more than codes in the catalogue.
static PICTURES: Mutex<BTreeMap<String, Arc<OnceCell<Bytes>>>> =
    Mutex::new(BTreeMap::new());

/// Most pictures that are painted at a time: each takes a thread and megabytes.
static PAINTERS: Semaphore = Semaphore::const_new(2);

/// Longest time that a request waits for its picture.
const LONGEST_WAIT: Duration = Duration::from_secs(10);

/// Inter, cut down to the characters of the cards.
static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_font_data(include_bytes!("../../fonts/inter-regular.ttf").to_vec());
    fonts.load_font_data(include_bytes!("../../fonts/inter-extra-bold.ttf").to_vec());
    Arc::new(fonts)
});

/// The picture of this name. Whoever asks first has it painted, and all others wait
/// for that.
///
/// # Errors
///
/// A picture whose turn does not come in time, and one that cannot be painted.
pub(super) async fn painted(name: &str, svg: String) -> Result<Bytes, Problem> {
    let picture = picture(name);
    if let Some(picture) = picture.get() {
        return Ok(picture.clone());
    }
    // A task of its own, so that it is not done again when a client leaves.
    let painted = tokio::spawn(async move {
        picture.get_or_try_init(|| paint_in_turn(svg)).await.cloned()
    });
    match timeout(LONGEST_WAIT, painted).await {
        Ok(painted) => painted.unwrap_or_else(|_| Err(unpainted())),
        Err(_) => Err(Problem::busy("too many cards are being painted: ask again")),
    }
}

fn picture(name: &str) -> Arc<OnceCell<Bytes>> {
    let mut pictures = PICTURES.lock().unwrap_or_else(PoisonError::into_inner);
    Arc::clone(pictures.entry(name.to_owned()).or_default())
}

fn unpainted() -> Problem {
    Problem::internal("the card could not be painted")
}

async fn paint_in_turn(svg: String) -> Result<Bytes, Problem> {
    let turn = PAINTERS.acquire().await;
    let painted = tokio::task::spawn_blocking(move || paint(&svg)).await;
    drop(turn);
    painted.ok().flatten().ok_or_else(unpainted)
}

fn paint(svg: &str) -> Option<Bytes> {
    let options = Options { fontdb: Arc::clone(&FONTS), ..Options::default() };
    let tree = Tree::from_str(svg, &options).ok()?;
    let mut pixels = Pixmap::new(WIDTH, HEIGHT)?;
    resvg::render(&tree, Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().ok().map(Bytes::from)
}

#[cfg(test)]
mod tests {
    use super::{super::svg, *};

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
        let picture = paint(&svg("502").unwrap()).unwrap();
        let pixels = Pixmap::decode_png(&picture).unwrap();
        let red = |pixel: &&resvg::tiny_skia::PremultipliedColorU8| {
            pixel.red() > 150 && pixel.green() < 90
        };
        assert_eq!((pixels.width(), pixels.height()), (WIDTH, HEIGHT));
        assert!(pixels.pixels().iter().filter(red).count() > 20_000);
    }

    #[tokio::test]
    async fn a_card_that_many_want_is_painted_once_and_waits_for_its_turn() {
        // Nobody is painting, and nobody may start.
        let turns = PAINTERS.acquire_many(2).await.unwrap();
        let wanted: Vec<_> = (0..100)
            .map(|_| tokio::spawn(painted("504", svg("504").unwrap())))
            .collect();
        tokio::task::yield_now().await;
        assert!(picture("504").get().is_none());
        drop(turns);
        let mut places = Vec::new();
        for one in wanted {
            places.push(one.await.unwrap().unwrap().as_ptr());
        }
        places.dedup();
        assert_eq!(places.len(), 1, "all have the same bytes in memory");
    }
}
