//! The only `<textarea>` of the project.

use leptos::prelude::*;

use super::raw_text::escape;

/// A box for several lines, holding `value` exactly as it was typed.
///
/// Line break first: a browser drops one directly after the opening tag, so without ours a leading one of the
/// writer would be lost.
#[component]
pub fn TextBox(
    #[prop(into)] id: String,
    #[prop(into)] name: String,
    value: String,
    /// Visible lines.
    rows: u8,
    /// Ids of hint and error.
    #[prop(optional_no_strip)]
    described_by: Option<String>,
    #[prop(optional)] invalid: bool,
    #[prop(optional_no_strip)] autocomplete: Option<String>,
) -> AnyView {
    let content = format!("\n{}", escape(&value));
    view! {
        <textarea
            id=id
            name=name
            rows=rows.to_string()
            class="input"
            autocomplete=autocomplete
            aria-describedby=described_by
            aria-invalid=invalid.then_some("true")
            inner_html=content
        ></textarea>
    }
    .into_any()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    fn rendered(value: &str) -> String {
        let value = value.to_owned();
        Owner::new().with(|| view! { <TextBox id="f-t" name="t" value=value rows=4/> }.to_html())
    }

    /// What a browser makes of the element's content: one leading line break dropped, references resolved.
    fn read_back(html: &str) -> String {
        let start = html.find('>').map_or(0, |at| at + 1);
        let end = html.find("</textarea>").unwrap_or(html.len());
        let content = &html[start..end];
        content
            .strip_prefix('\n')
            .unwrap_or(content)
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&amp;", "&")
    }

    #[test]
    fn a_closing_tag_in_the_text_closes_nothing() {
        let html = rendered("</textarea><script>alert(1)</script>");
        assert_eq!(html.matches("</textarea>").count(), 1);
        assert!(!html.contains("<script"));
        assert!(html.ends_with("</textarea>"));
    }

    #[test]
    fn closing_tags_in_odd_shapes_close_nothing_either() {
        for text in [
            "</TEXTAREA >",
            "</textarea\n>",
            "<!--</textarea>",
            "</textarea/x>",
            "<svg/onload=1>",
        ] {
            let html = rendered(text);
            assert_eq!(html.matches('<').count(), 2, "{html}");
            assert_eq!(read_back(&html), text);
        }
    }

    #[test]
    fn text_comes_back_as_typed() {
        for text in [
            "",
            "一行",
            "\n先空一行",
            "\n\n两行",
            "末尾\n",
            " 空格 ",
            "a & b &amp; &lt;",
            "𠮷😀 \u{202e}",
        ] {
            assert_eq!(read_back(&rendered(text)), text, "{text:?}");
        }
    }

    #[test]
    fn error_and_hint_are_tied_to_the_box() {
        let html = Owner::new().with(|| {
            view! {
                <TextBox id="f-t" name="t" value=String::new() rows=4
                    described_by=Some("hint-t err-t".to_owned()) invalid=true/>
            }
            .to_html()
        });
        assert!(html.contains("aria-describedby=\"hint-t err-t\""));
        assert!(html.contains("aria-invalid=\"true\""));
    }
}
