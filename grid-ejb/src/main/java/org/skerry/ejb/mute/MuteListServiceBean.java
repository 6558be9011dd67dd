// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.mute;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.id.AgentId;
import org.skerry.api.mute.Mute;
import org.skerry.api.mute.MuteList;
import org.skerry.api.mute.MuteListService;
import org.skerry.ejb.persistence.Transactions;
import org.skerry.ejb.wiring.LocalService;

/** Mute lists in the grid's database. */
@Stateless
@Local(MuteListService.class)
@LocalService
@TransactionManagement(TransactionManagementType.BEAN)
public class MuteListServiceBean implements MuteListService {
    @Inject
    Transactions transactions;

    @Override
    public Optional<MuteList> find(AgentId owner, int knownCrc) {
        var list = transactions.read(em -> new MuteRepository(em).list(owner));
        return list.mutes().isEmpty() || list.crc() != knownCrc ? Optional.of(list) : Optional.empty();
    }

    @Override
    public boolean update(AgentId owner, Mute mute) {
        if (owner.isZero() || !mute.isUsable()) {
            return false;
        }
        var key = MuteEntity.key(owner, mute.id(), mute.name());
        return transactions.call(em -> {
            var mutes = new MuteRepository(em);
            mutes.lock(owner);
            var known = mutes.find(key);
            if (known.isPresent()) {
                known.get().take(mute);
                return true;
            }
            if (mutes.count(owner) >= MAX_MUTES) {
                return false;
            }
            mutes.add(key, mute);
            return true;
        });
    }

    @Override
    public boolean remove(AgentId owner, UUID id, String name) {
        var key = MuteEntity.key(owner, id, name);
        return transactions.call(em -> {
            var mutes = new MuteRepository(em);
            mutes.find(key).ifPresent(mutes::remove);
            return true;
        });
    }
}
