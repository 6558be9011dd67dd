// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.skerry.api.profile.AppData;

/** A value of an application. */
@Entity
@Table(name = "profile_data")
class AppDataEntity {
    @EmbeddedId
    Key key;

    @Column(name = "data_value", length = AppData.MAX_VALUE)
    String value;

    /** For whom, by which application, under what name. */
    @Embeddable
    record Key(
            @Column(name = "user_id") UUID user,
            @Column(name = "tag", length = AppData.MAX_NAME) String tag,

            @Column(name = "data_key", length = AppData.MAX_NAME)
            String name)
            implements Serializable {}

    protected AppDataEntity() {}

    AppDataEntity(Key key) {
        this.key = key;
    }
}
