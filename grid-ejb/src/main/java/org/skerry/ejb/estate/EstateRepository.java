// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.estate;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skerry.api.estate.Estate;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.ejb.persistence.Folded;

/** Queries for estates, within one transaction. */
final class EstateRepository {
    private final EntityManager em;

    EstateRepository(EntityManager em) {
        this.em = em;
    }

    /** Makes others wait who give out numbers or regions. */
    void lockNumbers() {
        em.createNativeQuery("select name from named_lock where name = 'estates' for update", String.class)
                .getSingleResult();
    }

    int nextNumber() {
        var last = em.createQuery("select max(e.id) from EstateEntity e", Integer.class)
                .getSingleResult();
        return last == null ? Estate.FIRST_ID : last + 1;
    }

    List<Integer> all() {
        return em.createQuery("select e.id from EstateEntity e order by e.id", Integer.class)
                .getResultList();
    }

    List<Integer> byName(String name) {
        return em.createQuery("select e.id from EstateEntity e where e.nameFolded = :name order by e.id", Integer.class)
                .setParameter("name", Folded.of(name))
                .getResultList();
    }

    List<Integer> byOwner(AgentId owner) {
        return em.createQuery("select e.id from EstateEntity e where e.owner = :owner order by e.id", Integer.class)
                .setParameter("owner", owner.value())
                .getResultList();
    }

    Optional<Integer> numberOf(RegionId region) {
        return Optional.ofNullable(em.find(EstateRegionEntity.class, region.value()))
                .map(link -> link.estate);
    }

    List<RegionId> regions(int id) {
        return em.createQuery(
                        "select r.region from EstateRegionEntity r where r.estate = :id order by r.region", UUID.class)
                .setParameter("id", id)
                .getResultStream()
                .map(RegionId::new)
                .toList();
    }

    Optional<EstateEntity> lock(int id) {
        return Optional.ofNullable(em.find(EstateEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    boolean exists(int id) {
        return em.find(EstateEntity.class, id) != null;
    }

    Optional<Estate> find(int id) {
        return Optional.ofNullable(em.find(EstateEntity.class, id)).map(this::toEstate);
    }

    private Estate toEstate(EstateEntity estate) {
        return new Estate(
                estate.id,
                estate.name,
                new AgentId(estate.owner),
                estate.abuseEmail,
                estate.toFlags(),
                estate.toNumbers(),
                entries(estate.id, EstateEntryEntity.MANAGERS),
                entries(estate.id, EstateEntryEntity.ACCESS),
                entries(estate.id, EstateEntryEntity.GROUPS),
                em.createQuery(
                                "select b from EstateBanEntity b where b.key.estate = :id order by b.key.ordinal",
                                EstateBanEntity.class)
                        .setParameter("id", estate.id)
                        .getResultStream()
                        .map(EstateBanEntity::toBan)
                        .toList());
    }

    private List<UUID> entries(int id, int list) {
        return em.createQuery(
                        "select e.entry from EstateEntryEntity e where e.key.estate = :id and e.key.list = :list"
                                + " order by e.key.ordinal",
                        UUID.class)
                .setParameter("id", id)
                .setParameter("list", list)
                .getResultList();
    }

    void add(Estate estate) {
        em.persist(new EstateEntity(estate));
        em.flush();
    }

    void link(RegionId region, int id) {
        var link = em.find(EstateRegionEntity.class, region.value());
        if (link == null) {
            em.persist(new EstateRegionEntity(region, id));
        } else {
            link.estate = id;
        }
    }

    /** Replaces the lists of a locked estate. */
    void takeLists(Estate estate) {
        for (var entity : List.of("EstateEntryEntity", "EstateBanEntity")) {
            em.createQuery("delete from " + entity + " e where e.key.estate = :id")
                    .setParameter("id", estate.id())
                    .executeUpdate();
        }
        add(estate.id(), EstateEntryEntity.MANAGERS, estate.managers());
        add(estate.id(), EstateEntryEntity.ACCESS, estate.access());
        add(estate.id(), EstateEntryEntity.GROUPS, estate.groups());
        for (var at = 0; at < estate.bans().size(); at++) {
            em.persist(new EstateBanEntity(
                    new EstateBanEntity.Key(estate.id(), at), estate.bans().get(at)));
        }
    }

    private void add(int id, int list, List<UUID> entries) {
        for (var at = 0; at < entries.size(); at++) {
            em.persist(new EstateEntryEntity(new EstateEntryEntity.Key(id, list, at), entries.get(at)));
        }
    }
}
