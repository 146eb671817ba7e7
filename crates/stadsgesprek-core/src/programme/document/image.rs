//! A picture of an event, and where the files of it are.

use crate::reading::json_record;
use crate::value::link::IN_PATH;
use crate::value::text::Text;
use percent_encoding::utf8_percent_encode;

json_record! {
    /// A picture, as a local file.
    Image {
        /// Path below `public/data/`.
        src: String = "src",
        /// What can be seen; empty when it is decoration, on purpose.
        alt: Text = "alt",
        /// Whose picture it is.
        credit: Option<String> = "credit",
        /// What `build` made of the file; nothing to fill in by hand.
        published: Option<PublishedImage> = "published",
    }
}

json_record! {
    /// What is known of a picture once it is published: upright, without what a camera hides in it, and small.
    PublishedImage {
        /// The width in pixels.
        width: u32 = "width",
        /// The height in pixels.
        height: u32 = "height",
        /// The same as WebP, each file with its width, from small to large (the `srcset` of HTML).
        webp: Option<String> = "webp",
    }
}

impl Image {
    /// The address of the file itself, below the site.
    pub fn address(&self) -> String {
        format!("data/{}", utf8_percent_encode(&self.src, IN_PATH))
    }

    /// The WebP files with their widths, as HTML has them.
    pub fn webp(&self) -> Option<&str> {
        self.published.as_ref()?.webp.as_deref()
    }

    /// The smallest file there is of it.
    pub fn smallest(&self) -> String {
        self.file(|files| files.split(' ').next())
    }

    /// The largest file there is of it.
    pub fn largest(&self) -> String {
        self.file(|files| files.rsplit(' ').nth(1))
    }

    fn file(&self, of: fn(&str) -> Option<&str>) -> String {
        self.webp().and_then(of).map_or_else(|| self.address(), str::to_owned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::read_one;

    #[test]
    fn every_file_of_a_picture_is_below_the_site() {
        let picture: Image = read_one(
            r#"{"src": "foto/Zaal vol 100%.jpg", "alt": "", "published": {"width": 900, "height": 600,
                "webp": "pictures/480-0a1b.webp 480w, pictures/900-0a1b.webp 900w"}}"#,
        );
        assert_eq!(picture.address(), "data/foto/Zaal%20vol%20100%25.jpg");
        assert_eq!(
            (picture.smallest().as_str(), picture.largest().as_str()),
            ("pictures/480-0a1b.webp", "pictures/900-0a1b.webp")
        );
    }

    #[test]
    fn what_nobody_published_is_shown_as_it_is() {
        for published in ["", r#", "published": {"width": 9, "height": 6}"#] {
            let picture: Image = read_one(&format!(r#"{{"src": "a.svg", "alt": ""{published}}}"#));
            assert_eq!(picture.webp(), None);
            assert_eq!(
                (picture.smallest().as_str(), picture.largest().as_str()),
                ("data/a.svg", "data/a.svg")
            );
        }
    }
}
