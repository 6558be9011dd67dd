create table maintenance_job (
    id            uuid                        not null primary key,
    kind          varchar(32)                 not null,
    -- the kind while the job is not over, of which there is one at a time
    active_kind   varchar(32)                 unique,
    state         varchar(16)                 not null,
    dry_run       boolean                     not null,
    options       varchar(2000)               not null,
    -- where it goes on
    phase         varchar(64)                 not null,
    place         varchar(512)                not null,
    done          bigint                      not null,
    total         bigint                      not null,
    report        varchar(16384)              not null,
    problem       varchar(2000)               not null,
    started_by    varchar(255)                not null,
    started       timestamp(6) with time zone not null,
    changed       timestamp(6) with time zone not null,
    ended         timestamp(6) with time zone,
    -- which server runs it, and until when the others leave it alone
    runner        varchar(64)                 not null,
    runner_until  timestamp(6) with time zone not null,
    -- rises with each change
    version       integer                     not null
);
create index maintenance_job_started on maintenance_job (kind, started);
