//! HubSpot contacts. Values are what they are: HubSpot computes nothing.
//!
//! Known columns are mapped by their header, the others are offered as properties of one's own.
//! Source: knowledge.hubspot.com, "Set up your import file" (UTF-8, .csv, fewer than 1,000 columns).

use super::column;
use crate::exchange::{Field, Phones, Table};
use crate::model::Visibility;

/// UTF-8 without a mark, phones in E.164, only notes marked for the CRM.
pub const HUBSPOT: Table = Table {
    key: "hubspot",
    columns: &[
        column("First Name", Field::Given),           // P
        column("Last Name", Field::Family),           // P
        column("Email", Field::Email), // U: the label; the page's example says Email Address
        column("Phone Number", Field::Phone), // U
        column("Mobile Phone Number", Field::Mobile), // U
        column("Job Title", Field::Title), // U
        column("Company name", Field::Company), // U
        column("Website URL", Field::Website), // U
        column("Conference", Field::Conference), // ours
        column("Met at", Field::Occasion), // ours
        column("Met on", Field::MetOn), // ours
        column("Rating", Field::Rating), // ours
        column("Met by", Field::MetBy), // ours
        column("Note body", Field::History), // P, copy of 2020: becomes a note on the contact
    ],
    byte_order_mark: false,
    neutralise_formulas: false,
    phones: Phones::E164,
    notes: &[Visibility::Crm],
};
