-- One of us who collects no more. What they did still says that it was them.
ALTER TABLE colleague ADD COLUMN left_at INTEGER;
