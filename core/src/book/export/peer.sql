SELECT coalesce(c.given, CASE WHEN c.family IS NULL THEN c.name END) AS "First Name",
       c.family AS "Last Name",
       (SELECT coalesce(normal, value) FROM contact_point WHERE contact = c.id AND kind = 'email'
        ORDER BY position, id LIMIT 1) AS "Email",
       (SELECT coalesce(normal, value) FROM contact_point WHERE contact = c.id AND kind = 'phone'
        AND coalesce(label, '') NOT LIKE '%fax%' ORDER BY position, id LIMIT 1) AS "Phone Number",
       (SELECT coalesce(normal, value) FROM contact_point WHERE contact = c.id AND kind = 'phone'
        AND label LIKE '%mobile%' ORDER BY position, id LIMIT 1 OFFSET 1) AS "Mobile Phone Number",
       a.title AS "Job Title", m.name AS "Company name",
       coalesce((SELECT value FROM contact_point WHERE contact = c.id AND kind = 'url'
        ORDER BY position, id LIMIT 1), m.website) AS "Website URL",
       f.name AS "Conference", o.title AS "Met at",
       CASE WHEN e.id IS NOT NULL THEN date(e.at / 1000, 'unixepoch') END AS "Met on",
       e.rating AS "Rating", w.name AS "Met by",
       (SELECT group_concat(line, char(10)) FROM (
          SELECT date(x.at / 1000, 'unixepoch') || ' ' || coalesce(y.title, '') ||
                 coalesce(': ' || (SELECT group_concat(n.body, char(10)) FROM note n
                   WHERE n.contact = x.contact AND n.encounter = x.id AND n.visibility = 'crm'), '')
                 AS line
          FROM encounter x LEFT JOIN occasion y ON y.id = x.occasion
          WHERE x.contact = c.id ORDER BY x.at DESC)) AS "Note body"
FROM contact_list l JOIN contact c ON c.id = l.contact
LEFT JOIN affiliation a ON a.id = (SELECT id FROM affiliation WHERE contact = c.id
     AND to_on IS NULL ORDER BY from_on DESC, id LIMIT 1)
LEFT JOIN company m ON m.id = a.company
LEFT JOIN encounter e ON e.id = (SELECT id FROM encounter WHERE contact = c.id
     ORDER BY at DESC, id DESC LIMIT 1)
LEFT JOIN occasion o ON o.id = e.occasion
LEFT JOIN conference f ON f.id = o.conference
LEFT JOIN colleague w ON w.id = e.met_by
ORDER BY l.last_met DESC, l.sort_en, l.contact;
