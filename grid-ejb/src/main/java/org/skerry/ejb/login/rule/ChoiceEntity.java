// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.login.rule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A setting that an administrator changed while the grid ran. */
@Entity
@Table(name = "login_choice")
class ChoiceEntity {
    @Id
    @Column(length = 64)
    String name;

    @Column(length = 255)
    String choice;

    protected ChoiceEntity() {}

    ChoiceEntity(String name, String choice) {
        this.name = name;
        this.choice = choice;
    }
}
