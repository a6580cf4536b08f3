-- How far a message about it is, as its writer says.
ALTER TABLE follow_up ADD COLUMN drafted_at INTEGER;
ALTER TABLE follow_up ADD COLUMN sent_at INTEGER;
