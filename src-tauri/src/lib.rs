//! Hallway's window, and nothing else: everything it can do is in `hallway_core`.
//!
//! To add a command: write it in `commands/<feature>.rs` (three lines: take state and input, call
//! the core, convert the error), name it below, and call it from `ui/src/ipc/commands.ts`. The tidy
//! test holds these three lists equal.

mod commands;
mod follow;
mod inbox;
mod log_file;
mod opened;
mod rest;
mod single;
mod state;
mod work;

use tauri::webview::{PermissionKind, PermissionResponse};
use tauri::{Manager as _, RunEvent};
use tauri_plugin_window_state::StateFlags;

use commands::{
    approach, capture, card, catalogue, company, conference, day, duplicates, erase, exchange,
    find, follow_ups, frame, guests, history, notes, opened as files, people, person_page, photos,
    places, programme, run, safety, speakers, trip_report, waiting, work as long, wrap_up,
};

/// Opens the window and returns when it is closed.
///
/// # Errors
/// When the system gives no window (no display, no WebKit).
pub fn run() -> tauri::Result<()> {
    let profile = state::profile_dir(std::env::args_os(), std::env::var_os("HALLWAY_PROFILE"));
    let app = tauri::Builder::default()
        .plugin(single::plugin(&profile)) // first: a second copy must stop before it does anything
        .plugin(log_file::plugin(&profile))
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
                .build(),
        )
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_clipboard_manager::init())
        .plugin(tauri_plugin_notification::init())
        .plugin(tauri_plugin_opener::init())
        .on_permission_request(|_, kind| match kind {
            PermissionKind::Camera => PermissionResponse::Allow, // the page is ours; systems that ask still do
            _ => PermissionResponse::Deny,
        })
        .manage(state::Shell::open(profile))
        .manage(opened::Opened::from_args(std::env::args_os()))
        .setup(|app| {
            follow::start(app.handle());
            inbox::start(app.handle());
            rest::start(app.handle());
            Ok(())
        })
        .invoke_handler(tauri::generate_handler![
            frame::app_state,
            frame::set_me,
            frame::set_settings,
            frame::choose_conference,
            frame::pin,
            frame::open_sample,
            frame::leave_sample,
            frame::painted,
            conference::conference,
            conference::save_conference,
            catalogue::occasion_list,
            catalogue::occasion_rows,
            catalogue::occasion_position,
            catalogue::occasion_facets,
            catalogue::pick_occasions,
            conference::occasion,
            conference::save_occasion,
            conference::delete_occasion,
            conference::recent_occasions,
            day::day,
            day::now,
            wrap_up::wrap_up,
            wrap_up::not_same_person,
            duplicates::duplicates,
            duplicates::duplicates_rows,
            duplicates::duplicates_of,
            duplicates::company_duplicates,
            duplicates::merge_plan,
            duplicates::merge,
            duplicates::merge_companies,
            day::set_my_part,
            day::chances,
            day::write_agenda,
            day::write_day_sheet,
            approach::approach_list,
            approach::approach_marks,
            approach::mark_approach,
            approach::forget_approach,
            approach::approach_met,
            approach::write_instead,
            guests::guest_sheet,
            guests::write_guest_sheet,
            guests::expect_guests,
            guests::drop_guest,
            guests::guest_came,
            guests::add_guest,
            trip_report::trip_report_preview,
            trip_report::save_trip_report,
            speakers::speakers,
            speakers::link_speaker,
            speakers::reject_speaker,
            speakers::keep_speaker,
            speakers::save_link,
            speakers::write_note_in,
            capture::new_step,
            capture::scan_image,
            capture::scan_frame,
            capture::scan_text,
            capture::read_line,
            capture::quick_add,
            capture::name_capture,
            capture::picture,
            waiting::captures,
            waiting::captures_of,
            waiting::dismiss_captures,
            waiting::take_back_captures,
            waiting::look_at_list,
            waiting::match_list,
            waiting::cut_badge,
            waiting::try_badge,
            waiting::teach_badge,
            waiting::badge_layouts,
            waiting::delete_badge_layout,
            waiting::same_person,
            photos::list_photos,
            photos::photo_stamps,
            photos::seen_photos,
            photos::thumbnail,
            photos::read_photos,
            photos::keep_card,
            photos::paper_cards,
            photos::add_picture,
            photos::remove_picture,
            run::encounters,
            run::rate_encounter,
            run::answer,
            run::correct,
            run::drop_scan,
            places::places,
            places::save_venue,
            places::delete_venue,
            places::merge_venues,
            places::save_way,
            places::save_rules,
            places::start_with_las_vegas,
            places::shifts,
            places::save_shift,
            places::delete_shift,
            run::questions,
            run::save_question,
            run::order_questions,
            run::delete_question,
            run::save_colleague,
            run::remove_colleague,
            run::choose_operator,
            photos::set_inbox,
            files::opened_file,
            files::take_opened,
            notes::read_notes,
            notes::read_text,
            notes::add_notes,
            find::find_everything,
            find::find_notes,
            find::complete_query,
            find::highlights,
            find::change_people,
            find::saved_views,
            find::save_view,
            find::rename_view,
            find::move_view,
            find::delete_view,
            people::people,
            people::people_position,
            people::people_rows,
            people::person,
            people::add_person,
            people::edit_person,
            people::trash_people,
            people::restore_people,
            people::trash,
            erase::trash_list,
            erase::empty_trash,
            erase::would_erase,
            erase::erase_people,
            erase::retention,
            erase::keep_conference_until,
            erase::keep_people_until,
            erase::kept_until,
            erase::write_about,
            people::met_again,
            people::edit_encounter,
            people::delete_encounter,
            people::write_note,
            follow_ups::follow_ups,
            follow_ups::read_owed,
            follow_ups::save_follow_up,
            follow_ups::finish_follow_up,
            follow_ups::snooze_follow_up,
            follow_ups::mark_message,
            follow_ups::draft_message,
            follow_ups::write_message,
            follow_ups::message_templates,
            follow_ups::save_message_template,
            follow_ups::remind,
            people::tags,
            person_page::save_affiliation,
            person_page::set_photo,
            person_page::use_as_photo,
            person_page::remove_photo,
            person_page::keep_until,
            person_page::person_card,
            person_page::relate,
            person_page::unrelate,
            person_page::fields,
            person_page::save_field,
            person_page::delete_field,
            person_page::set_field,
            person_page::add_to_company,
            company::companies,
            company::company,
            company::save_company,
            card::cards,
            card::preview_card,
            card::save_card,
            card::archive_card,
            card::write_card,
            programme::is_programme,
            programme::look_at_programme,
            programme::import_programme,
            exchange::import_contacts,
            exchange::export_preview,
            exchange::export_people,
            history::undo,
            history::redo,
            history::history,
            history::obstacles,
            history::undo_step,
            safety::backups,
            safety::back_up,
            safety::restore,
            safety::check,
            long::stop_work,
        ])
        .build(tauri::generate_context!())?;
    app.run(|app, event| match event {
        RunEvent::Exit => app.state::<state::Shell>().close(),
        #[cfg(any(target_os = "macos", target_os = "ios"))]
        RunEvent::Opened { urls } => {
            let paths = urls.iter().filter_map(|url| url.to_file_path().ok());
            opened::hand_over(app, paths.collect());
        }
        _ => {}
    });
    Ok(())
}
