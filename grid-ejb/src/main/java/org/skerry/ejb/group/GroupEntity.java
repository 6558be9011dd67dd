// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.group;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.skerry.api.group.Group;
import org.skerry.api.group.GroupCharter;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.ejb.persistence.Folded;

/** A group. Whoever changes anything of it locks this row. */
@Entity
@Table(name = "user_group")
class GroupEntity {
    @Id
    @Column
    UUID id;

    @Column(length = GroupCharter.MAX_NAME)
    String name;

    @Column(name = "name_folded", length = 3 * GroupCharter.MAX_NAME)
    String nameFolded;

    @Column(length = GroupCharter.MAX_TEXT)
    String charter;

    @Column(name = "founder_id")
    UUID founder;

    @Column(name = "founder_uui", length = GroupCharter.MAX_LOCATION)
    String founderUui;

    @Column(name = "service_location", length = GroupCharter.MAX_LOCATION)
    String serviceLocation;

    @Column(name = "insignia_id")
    UUID insignia;

    @Column(name = "allow_publish")
    boolean allowPublish;

    @Column
    boolean mature;

    @Column(name = "open_enrollment")
    boolean openEnrollment;

    @Column(name = "show_in_list")
    boolean showInList;

    @Column
    int fee;

    @Column(name = "owner_role")
    UUID ownerRole;

    /** How often it was changed. */
    @Column
    int version;

    protected GroupEntity() {}

    GroupEntity(Group group) {
        id = group.id().value();
        ownerRole = group.ownerRole();
        take(group.charter());
    }

    final void take(GroupCharter told) {
        name = told.name();
        nameFolded = Folded.of(told.name());
        charter = told.text();
        founder = told.founder().value();
        founderUui = told.founderUui();
        serviceLocation = told.serviceLocation();
        insignia = told.insignia().value();
        allowPublish = told.allowPublish();
        mature = told.mature();
        openEnrollment = told.openEnrollment();
        showInList = told.showInList();
        fee = told.fee();
    }

    GroupCharter toCharter() {
        return new GroupCharter(
                name,
                charter,
                new AgentId(founder),
                founderUui,
                serviceLocation,
                new AssetId(insignia),
                allowPublish,
                mature,
                openEnrollment,
                showInList,
                fee);
    }
}
