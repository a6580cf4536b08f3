//! Writes the TypeScript twins of every type that crosses IPC to `ui/src/ipc/types.ts`.
//!
//! A new type gets a line in the list below; the test fails once, writes the file, and the result
//! is committed.

use std::path::Path;

use ts_rs::{Config, TS};

use super::forms::*;
use super::views::*;
use crate::error::{ErrorCode, Problem};
use crate::model::*;
use crate::scan::Pass;
use crate::store::LaterChanges;

macro_rules! declarations {
    ($($type:ident),+ $(,)?) => {{
        let config = Config::new().with_large_int("number");
        [$(format!("export {}", $type::decl(&config))),+]
    }};
}

#[test]
fn types_ts_is_up_to_date() {
    let declarations = declarations![
        // ids and words
        ContactId,
        PointId,
        AffiliationId,
        CompanyId,
        ConferenceId,
        VenueId,
        RoomId,
        OccasionId,
        OccasionPersonId,
        EncounterId,
        NoteId,
        QuestionId,
        FollowUpId,
        CaptureId,
        LayoutId,
        ColleagueId,
        CardId,
        StepId,
        ContentHash,
        PointKind,
        OccasionKind,
        Plan,
        Outcome,
        CompanyRelation,
        CompanyRole,
        PersonRole,
        Visibility,
        Rating,
        QuestionKind,
        Source,
        Via,
        Basis,
        InstantSource,
        CaptureStatus,
        Meaning,
        PersonField,
        Verb,
        ErrorCode,
        Problem,
        // rows
        PersonName,
        PointDraft,
        ContactDraft,
        Contact,
        Affiliation,
        ContactPoint,
        FollowUp,
        Company,
        Conference,
        Venue,
        Room,
        Occasion,
        OccasionPerson,
        Encounter,
        Note,
        Question,
        Capture,
        BadgeLayout,
        BadgeShape,
        KeyField,
        Card,
        Colleague,
        Args,
        Step,
        UndoState,
        // views
        OccasionRef,
        MetAt,
        ColleagueRef,
        CompanyRef,
        PersonRow,
        PeopleFilter,
        PeopleSort,
        PeopleView,
        DayOfPeople,
        AffiliationView,
        EncounterView,
        Answered,
        SessionLink,
        Person,
        StampReason,
        StampView,
        CaptureOutcome,
        Pass,
        ScannedCode,
        ScannedFile,
        ScanProblem,
        ScanReport,
        CaptureView,
        ListColumn,
        ListLook,
        Made,
        MatchReport,
        BadgeParts,
        BadgePart,
        BadgeTrial,
        BadgeLayoutView,
        Taught,
        FileState,
        FrameCode,
        FrameReport,
        PhotoList,
        PhotoView,
        PhotoStamp,
        PhotosReport,
        PaperCard,
        PictureView,
        InboxNews,
        QuickKind,
        QuickPart,
        NotesKind,
        NotesPiece,
        CompanyRow,
        CompanyPage,
        CompanyOccasion,
        CompanyEncounter,
        OccasionRow,
        OccasionPage,
        OccasionCompanyView,
        ConferencePage,
        QuestionView,
        CardView,
        CardCode,
        ImportReport,
        ImportProblem,
        BackupView,
        RestoreDone,
        CheckReport,
        ExportPreview,
        ExportDone,
        Preset,
        Settings,
        AppState,
        ObstaclesView,
        UndoDone,
        LaterChanges,
        HowFar,
        // forms
        MeForm,
        ColleagueForm,
        QuestionForm,
        Correction,
        ConferenceForm,
        OccasionForm,
        SpeakerForm,
        PersonForm,
        PointForm,
        EncounterForm,
        NotesLine,
        NotesUse,
        Place,
        NoteForm,
        NoteAbout,
        FollowUpForm,
        CompanyForm,
        CardForm,
        BadgeLayoutForm,
        MatchOptions,
        PhotosForm,
        PhotoForm,
    ];
    let head = "// Written by a test of core (book/ipc_types.rs) from the Rust types. Do not edit.";
    let expected = format!("{head}\n\n{}\n", declarations.join("\n\n"));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/ipc/types.ts");
    if std::fs::read_to_string(&path).is_ok_and(|found| found == expected) {
        return;
    }
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, expected).unwrap();
    panic!("types.ts was out of date and has been written again: look at it and commit it");
}
