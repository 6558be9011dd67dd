-- whose account an identity of an OpenID provider is: its issuer with the subject as fragment
create table openid_link (
    identifier varchar(512)                not null primary key,
    account_id uuid                        not null,
    linked     timestamp(6) with time zone not null
);
create index openid_link_account on openid_link (account_id);
