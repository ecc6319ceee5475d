CREATE TABLE "arriving_chunks" (
	"import_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"sealed" "bytea" NOT NULL,
	"arrived_at" timestamp with time zone NOT NULL,
	CONSTRAINT "arriving_chunks_import_id_position_pk" PRIMARY KEY("import_id","position")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "events_opening" ON "events" USING btree ("campaign_id","user_id",(detail ->> 'view'),(detail ->> 'day')) WHERE kind = 'private-opened';