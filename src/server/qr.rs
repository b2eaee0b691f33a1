//! Addresses as QR codes, made by the server: no script draws them, and nothing is asked of anybody else.

use qrcode::{Color, EcLevel};

use crate::views::ui::QrCode;

/// The code of this address; none where it is too long for one.
pub fn picture(address: &str) -> Option<QrCode> {
    let code = qrcode::QrCode::with_error_correction_level(address, EcLevel::M).ok()?;
    let width = code.width();
    let dark = code.to_colors().into_iter().enumerate();
    let squares = dark.filter(|(_, colour)| *colour == Color::Dark);
    let path = squares.map(|(n, _)| format!("M{} {}h1v1h-1z", n % width, n / width));
    Some((width, path.collect()))
}
