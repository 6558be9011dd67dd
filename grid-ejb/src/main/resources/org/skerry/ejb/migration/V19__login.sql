-- who is being let in right now: the row is the account's turn, held until the time; with a session it was let in
create table login_turn (
    user_id    uuid                        not null primary key,
    holder     uuid                        not null,
    session_id uuid                        not null,
    held_until timestamp(6) with time zone not null
);

-- texts that users have agreed to; a new text has another hash
create table login_agreement (
    user_id   uuid                        not null,
    kind      varchar(16)                 not null,
    text_hash varchar(64)                 not null,
    agreed    timestamp(6) with time zone not null,
    primary key (user_id, kind)
);

-- what administrators changed while the grid ran
create table login_choice (
    name   varchar(64) not null primary key,
    choice varchar(255) not null
);
