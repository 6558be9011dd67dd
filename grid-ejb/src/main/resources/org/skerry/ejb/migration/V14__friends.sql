create table friend (
    user_id   varchar(512) not null,
    friend_id varchar(512) not null,
    -- of user_id, without what follows the UUID of a foreigner
    agent_id  uuid         not null,
    flags     integer      not null,
    primary key (user_id, friend_id)
);
create index friend_agent on friend (agent_id);

-- rows to lock while a list is changed
create table friend_list (
    user_id varchar(512) not null primary key,
    version integer      not null
);
