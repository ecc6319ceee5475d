ALTER TABLE "totals" ADD COLUMN "taken_off" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- What left the list with nothing behind it but the import was counted as checks taken back.
UPDATE "totals" SET "taken_back" = "totals"."taken_back" - fall.count, "taken_off" = fall.count FROM (
  SELECT s.campaign_id, to_char(p.voided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day, coalesce(c.slug, '') AS category, coalesce(s.country, '') AS country, count(*)::int AS count
  FROM "proofs" p JOIN "signatures" s ON s.id = p.signature_id LEFT JOIN "categories" c ON c.id = s.category_id
  WHERE p.method = 'import' AND p.voided_at IS NOT NULL AND s.import_id IS NOT NULL AND s.published_at IS NULL AND s.withdrawn_at IS NULL
    AND NOT EXISTS (SELECT FROM "proofs" later WHERE later.signature_id = s.id AND later.method <> 'import')
  GROUP BY 1, 2, 3, 4
) fall
WHERE "totals".campaign_id = fall.campaign_id AND "totals".day = fall.day AND "totals".kind = 'organization' AND "totals".category = fall.category AND "totals".country = fall.country AND "totals".taken_back >= fall.count;
