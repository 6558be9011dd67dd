// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.offline;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.skerry.api.id.AgentId;
import org.skerry.api.message.InstantMessage;
import org.skerry.api.offline.OfflineMessageService;
import org.skerry.ejb.persistence.Transactions;
import org.skerry.ejb.wiring.LocalService;

/** Offline messages in the grid's database. */
@Stateless
@Local({OfflineMessageService.class, OldMessages.class})
@LocalService
@TransactionManagement(TransactionManagementType.BEAN)
public class OfflineMessageServiceBean implements OfflineMessageService, OldMessages {
    @Inject
    Transactions transactions;

    @Inject
    Clock clock;

    @Inject
    OfflineMessageSettings settings;

    @Override
    public StoreOutcome store(InstantMessage message) {
        if (!message.isUsable()) {
            return new StoreOutcome.Refused("The message cannot be kept");
        }
        var now = clock.instant();
        return transactions.call(em -> {
            var messages = new OfflineMessageRepository(em);
            var box = messages.lockOrAdd(message.to());
            messages.deleteOld(message.to(), oldest(now));
            if (messages.count(message.to()) >= settings.limit()) {
                return new StoreOutcome.Refused("Too many messages are waiting");
            }
            messages.add(box, message, now);
            return new StoreOutcome.Stored();
        });
    }

    @Override
    public List<InstantMessage> take(AgentId user) {
        var now = clock.instant();
        return transactions.call(em -> {
            var messages = new OfflineMessageRepository(em);
            if (messages.lock(user).isEmpty()) {
                return List.<InstantMessage>of();
            }
            var taken = messages.waiting(user, oldest(now)).stream()
                    .map(OfflineMessageEntity::toMessage)
                    .toList();
            messages.deleteTo(user);
            return taken;
        });
    }

    @Override
    public boolean deleteAll(AgentId user) {
        return transactions.call(em -> {
            var messages = new OfflineMessageRepository(em);
            messages.deleteTo(user);
            messages.deleteFrom(user);
            return true;
        });
    }

    @Override
    public int deleteOld() {
        var now = clock.instant();
        return transactions.call(em -> new OfflineMessageRepository(em).deleteOld(oldest(now)));
    }

    private Instant oldest(Instant now) {
        return now.minus(settings.lifetime());
    }
}
