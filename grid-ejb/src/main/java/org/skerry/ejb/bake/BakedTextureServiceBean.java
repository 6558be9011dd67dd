// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.bake;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.skerry.api.bake.BakedTextureService;
import org.skerry.api.binary.Octets;
import org.skerry.api.id.AgentId;
import org.skerry.api.wire.BakedAppearanceXml;
import org.skerry.ejb.persistence.Transactions;
import org.skerry.ejb.wiring.LocalService;

/** Baked textures in the grid's database. */
@Stateless
@Local(BakedTextureService.class)
@LocalService
@TransactionManagement(TransactionManagementType.BEAN)
public class BakedTextureServiceBean implements BakedTextureService {
    @Inject
    Transactions transactions;

    @Override
    public Optional<Octets> find(AgentId user) {
        return transactions.call(em -> Optional.ofNullable(em.find(BakedTextureEntity.class, user.value()))
                .map(BakedTextureEntity::toOctets));
    }

    @Override
    public boolean store(AgentId user, Octets document) {
        if (user.isZero() || document.length() > MAX_BYTES || !BakedAppearanceXml.isDocument(document)) {
            return false;
        }
        return transactions.call(em -> {
            if (!update(em, user, document)) {
                // Empty at first: whoever loses the race to add it is told so in the log with all that was to be added.
                em.persist(new BakedTextureEntity(user, Octets.EMPTY));
                em.flush();
                update(em, user, document);
            }
            return true;
        });
    }

    /** Without reading the old one, which is large and of no interest. */
    private static boolean update(EntityManager em, AgentId user, Octets document) {
        return em.createQuery("update BakedTextureEntity b set b.document = :document where b.user = :user")
                        .setParameter("document", document.toArray())
                        .setParameter("user", user.value())
                        .executeUpdate()
                > 0;
    }
}
