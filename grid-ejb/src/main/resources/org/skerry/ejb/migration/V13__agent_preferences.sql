create table agent_preferences (
    user_id            uuid        not null primary key,
    access             varchar(16) not null,
    hover_height       real        not null,
    language           varchar(16) not null,
    language_is_public boolean     not null,
    perm_everyone      integer     not null,
    perm_group         integer     not null,
    perm_next_owner    integer     not null
);
