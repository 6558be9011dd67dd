// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.estate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.skerry.api.id.RegionId;

/** To which estate a region belongs. */
@Entity
@Table(name = "estate_region")
class EstateRegionEntity {
    @Id
    @Column(name = "region_id")
    UUID region;

    @Column(name = "estate_id")
    int estate;

    protected EstateRegionEntity() {}

    EstateRegionEntity(RegionId region, int estate) {
        this.region = region.value();
        this.estate = estate;
    }
}
