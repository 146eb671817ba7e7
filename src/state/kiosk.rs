//! The kiosk: what it is doing, what the visitor at hand chose for the screen, and taking all of that away again.

mod session;
mod wipe;

pub use session::ScreenSettings;

use crate::platform::confinement::{self, Contact, Hooks, TouchOutcome};
use crate::platform::navigation::{self, Arrival, RelativeUrl};
use crate::platform::page_positions::PagePosition;
use crate::platform::timer::{self, Timer};
use crate::platform::{chime, clock, effect, fault, http, page, task, trace};
use crate::state::announcer::{Announcer, use_announcer};
use crate::state::delivery;
use crate::state::location::{Location, use_location};
use crate::state::long_lived::{LongLived, ReadLongLived};
use crate::state::programme::{Loading, ProgrammeState, use_programme_state};
use crate::state::visitor::{Visitor, use_visitor};
use leptos::prelude::*;
use session::KioskSession;
use stadsgesprek_core::address::route::{Page, Route};
use stadsgesprek_core::portal::{self, Portal};
use stadsgesprek_core::screens::kiosk::handoff::{Handoff, LinkOutcome, LinkTarget, outcome};
use stadsgesprek_core::screens::kiosk::idle::{Attention, Idle, IdleAction, IdleInput, IdleState};
use stadsgesprek_core::screens::kiosk::leftovers::VisitorTrace;
use stadsgesprek_core::screens::kiosk::settings::{KioskSetup, of_query};
use stadsgesprek_core::screens::kiosk::taps::Taps;
use stadsgesprek_core::screens::kiosk::view::attention;
use std::time::Duration;

/// The state of the kiosk, from rest to wipe.
#[derive(Clone, Copy)]
pub struct Kiosk {
    setup: LongLived<KioskSetup>,
    idle: StoredValue<Idle>,
    stage: LongLived<IdleState>,
    session: KioskSession,
    taps: StoredValue<Taps>,
    timer: Timer,
    clean: StoredValue<Option<VisitorTrace>>,
    /// Where it began: its query says what is previewed.
    start: StoredValue<RelativeUrl>,
    begun: StoredValue<u64>,
    location: Location,
    visitor: Visitor,
    programme: ProgrammeState,
    announcer: Announcer,
}

/// Provides the kiosk, set up as its address says. Needs the location, the visitor, the programme and the announcer.
pub fn provide_kiosk() -> Kiosk {
    let location = use_location();
    let start = location.url();
    let setup = setup(&start, None);
    let kiosk = Kiosk {
        idle: StoredValue::new(Idle::new(setup.timing)),
        setup: LongLived::new(setup),
        stage: LongLived::new(IdleState::Attract),
        session: KioskSession::new(),
        taps: StoredValue::new(Taps::default()),
        timer: Timer::of_owner(),
        clean: StoredValue::new(None),
        start: StoredValue::new(start),
        begun: StoredValue::new(0),
        location,
        visitor: use_visitor(),
        programme: use_programme_state(),
        announcer: use_announcer(),
    };
    provide_context(kiosk);
    kiosk
}

/// What holds at an address: its language first, what the house says, what the address says.
fn setup(start: &RelativeUrl, portal: Option<&Portal>) -> KioskSetup {
    let mut setup = KioskSetup::usual();
    let own = Route::parse(&start.path).language;
    setup.languages.sort_by_key(|language| *language != own);
    if let Some(said) = portal.and_then(Portal::kiosk) {
        setup = setup.with(said);
    }
    setup.with(&of_query(&start.query))
}

/// Only where [`provide_kiosk`] was called.
pub fn use_kiosk() -> Kiosk {
    expect_context()
}

impl Kiosk {
    /// Listens to the visitor, and learns how the house set it up; browser only.
    pub fn follow(self) {
        effect(move || {
            fault::watch();
            self.begun.set_value(clock::steady_millis());
            confinement::guard(Hooks {
                on_touch: Box::new(move |contact| self.touch(contact)),
                on_link: Box::new(move |target| self.follow_link(target)),
            });
            task::spawn(async move {
                self.learn().await;
                if self.stage.get_untracked() == IdleState::Attract {
                    self.rest();
                    timer::after(wipe::SETTLED, move || self.note_clean());
                }
            });
        });
    }

    /// Reads `portal.json`; what the address says goes before.
    async fn learn(self) {
        let Ok(file) = http::get_text(delivery::FILE).await else { return };
        let portal = portal::read(&file.text).ok().map(|(portal, _)| portal);
        let setup = setup(&self.start.get_value(), portal.as_ref());
        self.idle.update_value(|idle| idle.set_timing(setup.timing));
        self.setup.set(setup);
    }

    /// How it is set up.
    pub fn setup(self) -> ReadLongLived<KioskSetup> {
        self.setup.read_only()
    }

    /// What it is doing.
    pub fn stage(self) -> ReadLongLived<IdleState> {
        self.stage.read_only()
    }

    /// Whether nobody uses it: only then may anything be loaded anew.
    pub fn is_resting(self) -> bool {
        self.stage.with(|stage| matches!(stage, IdleState::Attract | IdleState::Wiping))
    }

    /// Whether it asks if somebody is still there.
    pub fn is_asking(self) -> bool {
        self.stage.with(|stage| matches!(stage, IdleState::Warning { .. }))
    }

    /// Whole seconds until it wipes.
    pub fn seconds_left(self) -> u64 {
        self.idle.with_value(|idle| idle.seconds_left(clock::steady_millis())).unwrap_or_default()
    }

    /// What the visitor chose for the screen.
    pub fn choices(self) -> LongLived<ScreenSettings> {
        self.session.choices
    }

    /// What the visitor takes along, while its code is shown.
    pub fn handoff(self) -> LongLived<Option<Handoff>> {
        self.session.handoff
    }

    /// Whether the panel for staff is open.
    pub fn staff(self) -> LongLived<bool> {
        self.session.is_staff
    }

    /// Whether something is there to go back to.
    pub fn can_go_back(self) -> Signal<bool> {
        Signal::derive(move || self.session.past.with(|past| !past.is_empty()))
    }

    /// For how long the page has been open, in minutes.
    pub fn minutes_up(self) -> u64 {
        clock::steady_millis().saturating_sub(self.begun.get_value()) / 60_000
    }

    /// Goes to a screen.
    pub fn go(self, page: Page, query: &str) {
        let language = self.location.route().with_untracked(|route| route.language);
        let path = Route::new(language, page).path();
        self.visit(RelativeUrl { path, query: self.location.keep_preview(query) });
    }

    /// Goes back to where the visitor was.
    pub fn back(self) {
        let last = self.session.past.try_update(Vec::pop).flatten();
        if let Some((url, scroll)) = last {
            self.location.show(url, Arrival::Return(PagePosition { scroll, focused: None }));
        }
    }

    /// Goes on in another language, on the same screen.
    pub fn speak(self, route: &Route) {
        let url = RelativeUrl { path: route.path(), query: self.location.url().query };
        self.location.show(url, Arrival::Forward);
    }

    /// The visitor is done.
    pub fn finish(self) {
        self.step(IdleInput::Done);
    }

    fn visit(self, url: RelativeUrl) {
        let here = self.location.url();
        if url != here {
            let is_same_page = url.path == here.path;
            self.session.past.update(|past| past.push((here, navigation::scroll())));
            self.location.show(url, Arrival::Forward);
            // Elsewhere that is another filter of the list at hand; here it is a screen of its own.
            if is_same_page {
                timer::before_frame(|| {
                    page::focus_in_place(page::TITLE_ID);
                    navigation::scroll_to(0.0);
                });
            }
        }
    }

    fn follow_link(self, target: LinkTarget) {
        match outcome(target) {
            LinkOutcome::Inside { path, query } => self.visit(RelativeUrl { path, query }),
            LinkOutcome::Code(handoff) => self.session.handoff.set(Some(handoff)),
        }
    }

    fn touch(self, contact: Contact) -> TouchOutcome {
        if let Contact::Down { x, y } = contact
            && self.taps.try_update_value(|taps| taps.tap(x, y, clock::steady_millis())) == Some(true)
        {
            self.session.is_staff.set(true);
        }
        // A finger that was down already does not wake it, nor answer.
        let is_new = contact != Contact::Move;
        if !is_new && !matches!(self.stage.get_untracked(), IdleState::InUse { .. }) {
            return TouchOutcome::Pass;
        }
        match self.step(IdleInput::Touch) {
            Some(IdleAction::Wake | IdleAction::Stay | IdleAction::Warn) => TouchOutcome::Swallow,
            _ if self.stage.get_untracked() == IdleState::Wiping => TouchOutcome::Swallow,
            _ => TouchOutcome::Pass,
        }
    }

    fn attention(self) -> Attention {
        let is_code_shown = self.session.handoff.with_untracked(Option::is_some);
        let Loading::Ready { programme, .. } = untrack(|| self.programme.get()) else {
            return Attention::Brief;
        };
        let route = self.location.route().get_untracked();
        if is_code_shown {
            Attention::Long
        } else {
            attention(&route.page, &programme.schedule, route.language)
        }
    }

    fn step(self, input: IdleInput) -> Option<IdleAction> {
        let (now, attention) = (clock::steady_millis(), self.attention());
        let act = self.idle.try_update_value(|idle| idle.step(now, attention, input)).flatten();
        if let Some(act) = act {
            self.stage.set(self.idle.with_value(Idle::stage));
            self.act(act);
        }
        if !self.timer.is_waiting() || act.is_some() {
            self.wait();
        }
        act
    }

    fn act(self, act: IdleAction) {
        match act {
            IdleAction::Warn => chime::sound(),
            IdleAction::Wipe => self.wipe(),
            IdleAction::Wake => page::focus_when_drawn(page::TITLE_ID),
            IdleAction::Stay | IdleAction::Rest => {}
        }
    }

    /// Ticks when the machine must be asked again; a touch meanwhile only makes that tick one of several.
    fn wait(self) {
        self.timer.stop();
        if let Some(next) = self.idle.with_value(|idle| idle.next_at(self.attention())) {
            let rest = next.saturating_sub(clock::steady_millis()).max(1);
            let tick = move || {
                self.step(IdleInput::Tick);
            };
            self.timer.set(Duration::from_millis(rest), tick);
        }
    }

    /// Notes how the page is before anybody came.
    fn note_clean(self) {
        if self.stage.get_untracked() == IdleState::Attract {
            self.clean.set_value(Some(self.trace()));
        }
    }

    fn trace(self) -> VisitorTrace {
        let url = self.location.url();
        VisitorTrace {
            url: [&url.path, "?", &url.query].concat(),
            choices: self.session.choices.with_untracked(ScreenSettings::describe),
            picks: self.visitor.data().with_untracked(|data| data.records.len()),
            announced: self.announcer.text().get_untracked(),
            ..trace::of_page()
        }
    }
}
