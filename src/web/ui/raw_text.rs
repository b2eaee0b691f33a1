//! The one escape for elements whose content the renderer writes out as it is: `<textarea>` and `<title>`.
//!
//! `tachys` 0.2.18 and later emit the children of both unescaped, so text in them is given through `inner_html`,
//! and only as it leaves this function.

/// Text made safe as the content of an element that holds text and character references, but no tags.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            other => safe.push(other),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn no_tag_can_be_closed_or_opened() {
        assert_eq!(escape("</title><script>"), "&lt;/title&gt;&lt;script&gt;");
    }

    #[test]
    fn what_looks_escaped_comes_back_as_typed() {
        assert_eq!(escape("&lt;b&gt;"), "&amp;lt;b&amp;gt;");
    }

    #[test]
    fn other_text_is_unchanged() {
        assert_eq!(escape("𠮷 “水” \u{202e}x\r\n"), "𠮷 “水” \u{202e}x\r\n");
    }
}
