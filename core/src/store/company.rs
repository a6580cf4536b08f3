//! Companies, their aliases and domains.

use rusqlite::params;

use super::field::{get, table};
use super::reader::Reader;
use super::writer::Writer;
use crate::error::Result;
use crate::model::{Company, CompanyId, ContactId};

table!(Company, "company", id, name, relation, website, city);

/// One line of the list of companies.
pub(crate) struct CompanyLine {
    pub company: Company,
    pub people: i64,
    pub occasions: i64,
}

impl Reader<'_> {
    /// All companies with how many people and occasions each has, by name.
    pub(crate) fn company_lines(&self) -> Result<Vec<CompanyLine>> {
        self.rows(
            "SELECT c.id, c.name, c.relation, c.website, c.city,
                    (SELECT count(DISTINCT a.contact) FROM affiliation a
                     JOIN contact_list l ON l.contact = a.contact WHERE a.company = c.id),
                    (SELECT count(DISTINCT o.occasion) FROM occasion_company o WHERE o.company = c.id)
             FROM company c WHERE c.merged_into IS NULL ORDER BY c.name COLLATE NOCASE, c.id",
            [],
            |row| {
                let company = super::field::Table::from_row(row)?;
                Ok(CompanyLine { company, people: row.get(5)?, occasions: row.get(6)? })
            },
        )
    }

    /// How many companies there are.
    pub(crate) fn company_count(&self) -> Result<i64> {
        self.value("SELECT count(*) FROM company WHERE merged_into IS NULL", [])
    }

    /// Companies with exactly this name or alias.
    pub(crate) fn companies_called(&self, name: &str) -> Result<Vec<Company>> {
        self.list(
            // A union and not an OR, for which SQLite may read every company.
            "WHERE merged_into IS NULL AND id IN
                 (SELECT id FROM company WHERE name = ?1 COLLATE NOCASE
                  UNION SELECT company FROM company_alias WHERE alias = ?1 COLLATE NOCASE)
             ORDER BY id",
            [name],
        )
    }

    /// A company's other names.
    pub(crate) fn aliases_of(&self, company: CompanyId) -> Result<Vec<String>> {
        let sql = "SELECT alias FROM company_alias WHERE company = ? ORDER BY alias";
        self.rows(sql, [company], |row| row.get(0))
    }

    /// A company's mail domains.
    pub(crate) fn domains_of(&self, company: CompanyId) -> Result<Vec<String>> {
        let sql = "SELECT domain FROM company_domain WHERE company = ? ORDER BY domain";
        self.rows(sql, [company], |row| row.get(0))
    }

    /// The contacts who work or worked there, in the order of the list.
    pub(crate) fn people_of_company(&self, company: CompanyId) -> Result<Vec<ContactId>> {
        self.rows(
            "SELECT DISTINCT l.contact FROM affiliation a JOIN contact_list l ON l.contact = a.contact
             WHERE a.company = ? ORDER BY l.last_met DESC, l.sort_en",
            [company],
            |row| get(row, 0),
        )
    }
}

impl Writer<'_> {
    /// Makes these a company's aliases.
    pub(crate) fn set_aliases(&self, company: CompanyId, aliases: &[String]) -> Result<()> {
        self.set_texts(company, "company_alias", "alias", &self.aliases_of(company)?, aliases)
    }

    /// Makes these a company's mail domains.
    pub(crate) fn set_domains(&self, company: CompanyId, domains: &[String]) -> Result<()> {
        self.set_texts(company, "company_domain", "domain", &self.domains_of(company)?, domains)
    }

    fn set_texts(
        &self,
        company: CompanyId,
        table: &str,
        column: &str,
        old: &[String],
        new: &[String],
    ) -> Result<()> {
        let delete = format!("DELETE FROM {table} WHERE company = ? AND {column} = ?");
        for text in old.iter().filter(|text| !new.contains(text)) {
            self.run(&delete, params![company, text])?;
        }
        let insert =
            format!("INSERT INTO {table} (company, {column}) VALUES (?, ?) ON CONFLICT DO NOTHING");
        for text in new {
            self.add_missing(&insert, params![company, text])?;
        }
        Ok(())
    }
}
