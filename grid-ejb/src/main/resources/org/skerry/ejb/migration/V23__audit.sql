create table audit_change (
    id          uuid                        not null primary key,
    changed     timestamp(6) with time zone default current_timestamp not null,
    action      varchar(64)                 not null,
    subject     varchar(255)                not null,
    actor       varchar(255)                not null,
    address     varchar(64)                 not null,
    before_text varchar(2000)               not null,
    after_text  varchar(2000)               not null
);
create index audit_change_changed on audit_change (changed);
create index audit_change_subject on audit_change (subject);
