//! stub
pub(crate) fn follow(_: &web_sys::Event) {}
pub(crate) fn open_line(_: &web_sys::Event) {}
