// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.estate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.skerry.api.estate.Estate;
import org.skerry.api.estate.EstateFlag;
import org.skerry.api.estate.EstateNumbers;
import org.skerry.ejb.persistence.Folded;

/** An estate without its lists. Writers lock this row. */
@Entity
@Table(name = "estate")
class EstateEntity {
    @Id
    @Column
    int id;

    @Column(length = Estate.MAX_TEXT)
    String name;

    @Column(name = "name_folded", length = 3 * Estate.MAX_TEXT)
    String nameFolded;

    @Column(name = "owner_id")
    UUID owner;

    @Column(name = "abuse_email", length = Estate.MAX_TEXT)
    String abuseEmail;

    @Column
    int flags;

    @Column
    int parent;

    @Column(name = "billable_factor")
    float billableFactor;

    @Column(name = "price_per_meter")
    int pricePerMeter;

    @Column(name = "redirect_x")
    int redirectX;

    @Column(name = "redirect_y")
    int redirectY;

    @Column(name = "sun_position")
    double sunPosition;

    protected EstateEntity() {}

    EstateEntity(Estate estate) {
        id = estate.id();
        take(estate);
    }

    final void take(Estate estate) {
        name = estate.name();
        nameFolded = Folded.of(estate.name());
        owner = estate.owner().value();
        abuseEmail = estate.abuseEmail();
        flags = 0;
        estate.flags().forEach(flag -> flags |= flag.bit());
        var numbers = estate.numbers();
        parent = numbers.parent();
        billableFactor = numbers.billableFactor();
        pricePerMeter = numbers.pricePerMeter();
        redirectX = numbers.redirectX();
        redirectY = numbers.redirectY();
        sunPosition = numbers.sunPosition();
    }

    Set<EstateFlag> toFlags() {
        var set = EnumSet.noneOf(EstateFlag.class);
        for (var flag : EstateFlag.values()) {
            if ((flags & flag.bit()) != 0) {
                set.add(flag);
            }
        }
        return set;
    }

    EstateNumbers toNumbers() {
        return new EstateNumbers(parent, billableFactor, pricePerMeter, redirectX, redirectY, sunPosition);
    }
}
