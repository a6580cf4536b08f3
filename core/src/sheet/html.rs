//! A sheet as one page that needs no network and no other file.

use std::fmt::Write as _;

use super::{Sheet, Style};
use crate::text::escape_markup;

/// Readable in the sun and at night, on paper too.
const STYLE: &str = "body{max-width:34rem;margin:0 auto;padding:1rem;font:1rem/1.45 system-ui,sans-serif;\
color:#1c211f;background:#fff;word-break:keep-all;overflow-wrap:anywhere}h1{font-size:1.3rem;margin:0}\
h2{font-size:1.05rem;margin:0}p{margin:.35rem 0}.stop{padding:.75rem 0;border-top:1px solid #d8dcda;break-inside:avoid}\
.hours{font-weight:600;font-variant-numeric:tabular-nums}.leave{color:#a04a00;font-weight:600}\
.quiet{color:#5d6663}ul{margin:.35rem 0 0;padding-left:1.1rem}\
@media (prefers-color-scheme:dark){body{color:#e6ebe9;background:#121615}.stop{border-color:#333b38}\
.leave{color:#ffb27a}.quiet{color:#a3ada9}}@media print{body{color:#000;background:#fff}}";

impl Sheet {
    /// The page. A `String` takes everything, so writing to it cannot fail.
    #[must_use]
    pub fn html(&self) -> String {
        let mut html = format!(
            "<!doctype html>\n<html lang=\"{}\"><head><meta charset=\"utf-8\">\
             <meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\
             <title>{}</title><style>{STYLE}</style></head><body>\n",
            self.lang,
            escape_markup(self.title())
        );
        for (n, section) in self.sections.iter().enumerate() {
            html.push_str(if n == 0 { "<header>" } else { "<section class=\"stop\">" });
            let mut lines = section.iter().peekable();
            while let Some((style, text)) = lines.next() {
                let text = escape_markup(text);
                let _ = match style {
                    Style::Title => writeln!(html, "<h1>{text}</h1>"),
                    Style::Head => writeln!(html, "<h2>{text}</h2>"),
                    Style::Hours => writeln!(html, "<p class=\"hours\">{text}</p>"),
                    Style::Text => writeln!(html, "<p>{text}</p>"),
                    Style::Urgent => writeln!(html, "<p class=\"leave\">{text}</p>"),
                    Style::Quiet => writeln!(html, "<p class=\"quiet\">{text}</p>"),
                    Style::Item => {
                        let mut items = vec![text];
                        while let Some((_, next)) =
                            lines.next_if(|(style, _)| *style == Style::Item)
                        {
                            items.push(escape_markup(next));
                        }
                        writeln!(html, "<ul><li>{}</li></ul>", items.join("</li><li>"))
                    }
                };
            }
            html.push_str(if n == 0 { "</header>\n" } else { "</section>\n" });
        }
        html.push_str("</body></html>\n");
        html
    }
}
