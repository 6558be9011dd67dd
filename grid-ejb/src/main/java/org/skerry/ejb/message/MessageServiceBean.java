// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.message;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.List;
import org.skerry.api.grid.GridService;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.api.message.InstantMessage;
import org.skerry.api.message.MessageService;
import org.skerry.api.message.RegionMessages;
import org.skerry.api.offline.OfflineMessageService;
import org.skerry.api.offline.OfflineMessageService.StoreOutcome;
import org.skerry.api.presence.PresenceInfo;
import org.skerry.api.presence.PresenceService;
import org.skerry.ejb.wiring.LocalService;

/** Finds the recipient by presence and hands the message to the region, or keeps it. */
@Stateless
@Local(MessageService.class)
@LocalService
@TransactionManagement(TransactionManagementType.BEAN)
public class MessageServiceBean implements MessageService {
    @Inject
    PresenceService presence;

    @Inject
    GridService grid;

    @Inject
    RegionMessages regions;

    @Inject
    OfflineMessageService offline;

    @Override
    public boolean deliver(InstantMessage message) {
        return message.isUsable() && (handedOver(message) || kept(message));
    }

    /** A user may have more than one session; the first region that takes the message is enough. */
    private boolean handedOver(InstantMessage message) {
        return presence.findAll(List.of(message.to())).stream()
                .map(PresenceInfo::region)
                .distinct()
                .anyMatch(region -> handedOver(region, message));
    }

    private boolean handedOver(RegionId region, InstantMessage message) {
        return !region.isZero()
                && grid.find(ScopeId.ZERO, region)
                        .filter(found -> regions.send(found, message))
                        .isPresent();
    }

    private boolean kept(InstantMessage message) {
        return KEPT_DIALOGS.contains(message.dialog()) && offline.store(message) instanceof StoreOutcome.Stored;
    }
}
