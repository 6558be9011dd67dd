create table user_group (
    id               uuid          not null primary key,
    name             varchar(64)   not null,
    name_folded      varchar(192)  not null unique,
    charter          varchar(2048) not null,
    founder_id       uuid          not null,
    founder_uui      varchar(512)  not null,
    service_location varchar(512)  not null,
    insignia_id      uuid          not null,
    allow_publish    boolean       not null,
    mature           boolean       not null,
    open_enrollment  boolean       not null,
    show_in_list     boolean       not null,
    fee              integer       not null,
    owner_role       uuid          not null,
    -- how often it was changed; its row is locked meanwhile
    version          integer       not null
);

create table group_role (
    group_id    uuid         not null references user_group (id),
    -- zero for Everyone
    role_id     uuid         not null,
    ordinal     integer      not null,
    name        varchar(128) not null,
    description varchar(512) not null,
    title       varchar(128) not null,
    powers      bigint       not null,
    primary key (group_id, role_id)
);

create table group_seat (
    group_id        uuid                        not null references user_group (id),
    agent           varchar(512)                not null,
    active_role     uuid                        not null,
    accept_notices  boolean                     not null,
    list_in_profile boolean                     not null,
    contribution    integer                     not null,
    access_token    varchar(64)                 not null,
    primary key (group_id, agent)
);
create index group_seat_agent on group_seat (agent);

-- without the role Everyone
create table group_role_member (
    group_id uuid         not null references user_group (id),
    role_id  uuid         not null,
    agent    varchar(512) not null,
    primary key (group_id, role_id, agent)
);
create index group_role_member_agent on group_role_member (group_id, agent);

-- which group's title a user wears; the row is locked while the user's groups are counted
create table group_active (
    agent    varchar(512) not null primary key,
    group_id uuid         not null
);

create table group_invite (
    id       uuid         not null primary key,
    group_id uuid         not null references user_group (id),
    role_id  uuid         not null,
    agent    varchar(512) not null
);
create index group_invite_agent on group_invite (group_id, agent);

create table group_notice (
    id               uuid                        not null primary key,
    group_id         uuid                        not null references user_group (id),
    sent             timestamp(6) with time zone not null,
    -- of the group's notices
    ordinal          integer                     not null,
    from_name        varchar(255)                not null,
    subject          varchar(255)                not null,
    message          varchar(8192)               not null,
    has_attachment   boolean                     not null,
    attachment_type  integer                     not null,
    attachment_name  varchar(255)                not null,
    attachment_item  uuid                        not null,
    attachment_owner varchar(510)                not null
);
create index group_notice_group on group_notice (group_id, ordinal);
