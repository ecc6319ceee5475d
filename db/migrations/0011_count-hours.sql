CREATE TABLE "count_hours" (
	"at" timestamp with time zone PRIMARY KEY NOT NULL
);
