// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.skerry.api.audit.AuditChange;

/** A change that was made; never changed itself. */
@Entity
@Table(name = "audit_change")
class AuditEntity {
    @Id
    UUID id;

    /** By the database's clock, the same for all servers of a grid. */
    @Column(insertable = false, updatable = false)
    Instant changed;

    @Column
    String action;

    @Column
    String subject;

    @Column
    String actor;

    @Column(length = 64)
    String address;

    @Column(name = "before_text", length = AuditChange.MAX_TEXT)
    String before;

    @Column(name = "after_text", length = AuditChange.MAX_TEXT)
    String after;

    protected AuditEntity() {}

    AuditEntity(AuditChange change) {
        id = UUID.randomUUID();
        action = change.action();
        subject = change.subject();
        actor = change.actor().name();
        address = change.actor().address();
        before = change.before();
        after = change.after();
    }
}
