// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.avatar;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.skerry.api.avatar.AvatarData;
import org.skerry.api.id.AgentId;

/** A user's appearance. Writers lock this row, then rewrite the values. */
@Entity
@Table(name = "avatar")
class AvatarEntity {
    @Id
    @Column(name = "user_id")
    UUID user;

    /** How often it was written. */
    @Column
    int version;

    @ElementCollection
    @CollectionTable(name = "avatar_value", joinColumns = @JoinColumn(name = "user_id"))
    @OrderColumn(name = "ordinal")
    List<AvatarValue> values = new ArrayList<>();

    protected AvatarEntity() {}

    AvatarEntity(AgentId user) {
        this.user = user.value();
    }

    Map<String, String> toMap() {
        var map = new LinkedHashMap<String, String>();
        values.forEach(entry -> map.put(entry.name, entry.value));
        return map;
    }

    void take(Map<String, String> map) {
        version++;
        values.clear();
        map.forEach((name, value) -> values.add(new AvatarValue(name, value)));
    }

    AvatarData toData() {
        return new AvatarData(toMap());
    }
}
