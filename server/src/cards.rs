//! `/cards/{name}.png` and `.svg`: the picture of a page, so that a link pasted
//! in a chat shows what it is.

mod picture;

use std::{
    collections::BTreeMap,
    sync::{Arc, LazyLock, Mutex, PoisonError},
};

use axum::{http::Uri, response::Response};
use bytes::Bytes;
use http_status::{Code, catalog};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree, fontdb::Database},
};

use self::picture::{HEIGHT, WIDTH, svg_of_code, svg_of_site};
use crate::{conditional::respond, problem::Problem};

/// Pictures that were painted. There are no more than codes in the catalogue.
static PAINTED: Mutex<BTreeMap<String, Bytes>> = Mutex::new(BTreeMap::new());

/// How long a picture is fresh.
const A_DAY: &str = "public, max-age=86400";

/// Inter, cut down to the characters of the cards.
static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    fonts.load_font_data(include_bytes!("../fonts/inter-regular.ttf").to_vec());
    fonts.load_font_data(include_bytes!("../fonts/inter-extra-bold.ttf").to_vec());
    Arc::new(fonts)
});

/// The picture of a code of the catalogue, or of the site.
pub(crate) async fn show_card(uri: Uri) -> Result<Response, Problem> {
    let file = uri.path().strip_prefix("/cards/").unwrap_or_default();
    let unknown = || {
        Problem::not_found(
            "cards are /cards/{code}.png and .svg for the codes of /api/codes, and \
             /cards/statuslab.png",
        )
    };
    let (name, ending) = file.rsplit_once('.').ok_or_else(unknown)?;
    let svg = svg(name).ok_or_else(unknown)?;
    match ending {
        "svg" => Ok(respond("image/svg+xml", A_DAY, svg)),
        "png" => Ok(respond("image/png", A_DAY, painted(name.to_owned(), svg).await?)),
        _ => Err(unknown()),
    }
}

fn svg(name: &str) -> Option<String> {
    if name == "statuslab" {
        return Some(svg_of_site());
    }
    let code: Code = name.parse().ok()?;
    catalog::entry(code).map(svg_of_code)
}

async fn painted(name: String, svg: String) -> Result<Bytes, Problem> {
    let known = || PAINTED.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(picture) = known().get(&name) {
        return Ok(picture.clone());
    }
    let painted = tokio::task::spawn_blocking(move || paint(&svg)).await;
    let picture = painted
        .ok()
        .flatten()
        .ok_or_else(|| Problem::internal("the card could not be painted"))?;
    known().insert(name, picture.clone());
    Ok(picture)
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
    use super::*;

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
}
