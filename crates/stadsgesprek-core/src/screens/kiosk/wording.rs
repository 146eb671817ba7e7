//! What the kiosk shows, in words.

use super::attract::Turn;
use super::handoff::Purpose;
use super::view::ChooserKind;
use crate::catalog::KioskCatalog;

impl KioskCatalog {
    /// When something is that the screen shows at rest.
    pub const fn turn(&self, turn: Turn) -> &'static str {
        match turn {
            Turn::Now => self.turn_now,
            Turn::Next => self.turn_next,
            Turn::Soon => self.turn_soon,
        }
    }

    /// A way to choose.
    pub const fn choice(&self, choice: ChooserKind) -> &'static str {
        match choice {
            ChooserKind::Theme => self.by_theme,
            ChooserKind::Partner => self.by_partner,
            ChooserKind::Date => self.by_date,
            ChooserKind::Letters => self.by_word,
        }
    }

    /// What is asked where one chooses.
    pub const fn choice_title(&self, choice: ChooserKind) -> &'static str {
        match choice {
            ChooserKind::Theme => self.which_theme,
            ChooserKind::Partner => self.which_partner,
            ChooserKind::Date => self.which_date,
            ChooserKind::Letters => self.which_word,
        }
    }

    /// What a code is for, above it.
    pub const fn code_title(&self, purpose: Purpose) -> &'static str {
        match purpose {
            Purpose::Read => self.code_to_read,
            Purpose::Register => self.code_to_register,
            Purpose::List => self.code_to_list,
            Purpose::Picks => self.code_to_picks,
            Purpose::Map => self.code_to_map,
            Purpose::Calendar => self.code_to_calendar,
            Purpose::Mail => self.code_to_mail,
            Purpose::Call => self.code_to_call,
            Purpose::Website => self.code_to_website,
        }
    }

    /// What to do with a code.
    pub const fn code_text(&self, purpose: Purpose) -> &'static str {
        match purpose {
            Purpose::Register => self.code_text_register,
            Purpose::Picks => self.code_text_picks,
            Purpose::Website => self.code_text_website,
            _ => self.code_text,
        }
    }
}
