// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.avatar;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.skerry.api.avatar.AvatarData;
import org.skerry.api.avatar.AvatarService;
import org.skerry.api.id.AgentId;
import org.skerry.ejb.persistence.Transactions;
import org.skerry.ejb.wiring.LocalService;

/** Stored appearances in the grid's database. */
@Stateless
@Local(AvatarService.class)
@LocalService
@TransactionManagement(TransactionManagementType.BEAN)
public class AvatarServiceBean implements AvatarService {
    private static final int MAX_VALUES = 512;

    @Inject
    Transactions transactions;

    @Override
    public Optional<AvatarData> find(AgentId user) {
        return transactions.read(em -> Optional.ofNullable(em.find(AvatarEntity.class, user.value()))
                .map(AvatarEntity::toData)
                .filter(data -> !data.values().isEmpty()));
    }

    @Override
    public boolean store(AgentId user, AvatarData data) {
        if (user.isZero() || unusable(data.values())) {
            return false;
        }
        return transactions.call(em -> {
            lockOrAdd(em, user).take(data.values());
            return true;
        });
    }

    @Override
    public boolean reset(AgentId user) {
        return transactions.call(em -> {
            lock(em, user).ifPresent(em::remove);
            return true;
        });
    }

    @Override
    public boolean setItems(AgentId user, Map<String, String> items) {
        if (user.isZero() || unusable(items)) {
            return false;
        }
        return transactions.call(em -> {
            var avatar = lockOrAdd(em, user);
            var values = new LinkedHashMap<>(avatar.toMap());
            values.putAll(items);
            if (values.size() > MAX_VALUES) {
                return false;
            }
            avatar.take(values);
            return true;
        });
    }

    @Override
    public boolean removeItems(AgentId user, Set<String> names) {
        return transactions.call(em -> {
            lock(em, user).ifPresent(avatar -> {
                var values = avatar.toMap();
                if (values.keySet().removeAll(names)) {
                    avatar.take(values);
                }
            });
            return true;
        });
    }

    private static Optional<AvatarEntity> lock(EntityManager em, AgentId user) {
        return Optional.ofNullable(em.find(AvatarEntity.class, user.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    private static AvatarEntity lockOrAdd(EntityManager em, AgentId user) {
        return lock(em, user).orElseGet(() -> {
            var added = new AvatarEntity(user);
            em.persist(added);
            em.flush();
            return added;
        });
    }

    private static boolean unusable(Map<String, String> values) {
        return values.size() > MAX_VALUES
                || values.entrySet().stream()
                        .anyMatch(entry -> entry.getKey().isEmpty()
                                || entry.getKey().length() > AvatarValue.MAX_NAME
                                || entry.getValue().length() > AvatarValue.MAX_VALUE
                                || entry.getKey().indexOf('\0') >= 0
                                || entry.getValue().indexOf('\0') >= 0);
    }
}
