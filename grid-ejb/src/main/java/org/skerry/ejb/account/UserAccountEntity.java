// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.skerry.api.account.UserAccount;
import org.skerry.api.account.UserName;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.ScopeId;
import org.skerry.ejb.persistence.Folded;

@Entity
@Table(name = "user_account")
class UserAccountEntity {
    @Id
    UUID id;

    @Column(name = "scope_id")
    UUID scope;

    @Column(name = "first_name")
    String firstName;

    @Column(name = "last_name")
    String lastName;

    @Column(name = "first_folded")
    String firstFolded;

    @Column(name = "last_folded")
    String lastFolded;

    @Column
    String email;

    @Column(name = "email_folded")
    String emailFolded;

    @Column
    Instant created;

    @Column(name = "user_level")
    int level;

    @Column(name = "user_flags")
    int flags;

    @Column
    String title;

    @Column
    String country;

    /** Of many accounts at once: a query for each would make a long list slow. */
    @BatchSize(size = 1000)
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "user_account_url", joinColumns = @JoinColumn(name = "account_id"))
    @MapKeyColumn(name = "url_key", length = 64)
    @Column(name = "url")
    Map<String, String> serviceUrls = new HashMap<>();

    protected UserAccountEntity() {}

    UserAccountEntity(UserAccount account) {
        id = account.id().value();
        take(account);
    }

    final void take(UserAccount account) {
        scope = account.scope().value();
        firstName = account.name().first();
        lastName = account.name().last();
        firstFolded = Folded.of(firstName);
        lastFolded = Folded.of(lastName);
        email = account.email();
        emailFolded = Folded.of(email);
        created = account.created();
        level = account.level();
        flags = account.flags();
        title = account.title();
        country = account.country();
        serviceUrls.keySet().retainAll(account.serviceUrls().keySet());
        serviceUrls.putAll(account.serviceUrls());
    }

    UserAccount toAccount() {
        return new UserAccount(
                new AgentId(id),
                new ScopeId(scope),
                new UserName(firstName, lastName),
                email,
                created,
                level,
                flags,
                title,
                country,
                serviceUrls);
    }
}
