// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.group;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.skerry.api.group.Group;
import org.skerry.api.group.GroupInvite;
import org.skerry.api.group.GroupNotice;
import org.skerry.api.group.GroupRole;
import org.skerry.api.group.GroupRoleMember;
import org.skerry.api.group.GroupSeat;
import org.skerry.api.group.GroupStore;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.UniversalUserId;
import org.skerry.ejb.persistence.Folded;

/** Groups in the database, within one transaction. */
final class DatabaseGroupStore implements GroupStore {
    private static final String GROUP = "group";

    private final EntityManager em;

    DatabaseGroupStore(EntityManager em) {
        this.em = em;
    }

    @Override
    public void lock(GroupId group) {
        var entity = em.find(GroupEntity.class, group.value(), LockModeType.PESSIMISTIC_WRITE);
        if (entity != null) {
            entity.version++;
        }
    }

    @Override
    public void lock(UniversalUserId agent) {
        activeOf(agent);
    }

    private ActiveGroupEntity activeOf(UniversalUserId agent) {
        var known = em.find(ActiveGroupEntity.class, agent.text(), LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            return known;
        }
        var added = new ActiveGroupEntity(agent);
        em.persist(added);
        em.flush();
        return added;
    }

    @Override
    public Optional<Group> find(GroupId id) {
        return Optional.ofNullable(em.find(GroupEntity.class, id.value())).map(this::toGroup);
    }

    private Group toGroup(GroupEntity entity) {
        var members = count("select count(s) from GroupSeatEntity s where s.key.group = :group", entity.id);
        var roles = count("select count(r) from GroupRoleEntity r where r.key.group = :group", entity.id);
        return new Group(new GroupId(entity.id), entity.toCharter(), entity.ownerRole, (int) members, (int) roles);
    }

    private long count(String query, UUID group) {
        return em.createQuery(query, Long.class).setParameter(GROUP, group).getSingleResult();
    }

    @Override
    public Optional<Group> findByName(String name) {
        if (name.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        return em.createQuery("select g from GroupEntity g where g.nameFolded = :name", GroupEntity.class)
                .setParameter("name", Folded.of(name))
                .getResultStream()
                .findFirst()
                .map(this::toGroup);
    }

    @Override
    public List<Group> search(String text, int max) {
        if (text.indexOf('\0') >= 0) {
            return List.of();
        }
        return em.createQuery(
                        "select g from GroupEntity g where g.showInList = true and g.nameFolded like :text escape '!'"
                                + " order by g.nameFolded",
                        GroupEntity.class)
                .setParameter("text", "%" + Folded.prefixPattern(text))
                .setMaxResults(max)
                .getResultStream()
                .map(this::toGroup)
                .toList();
    }

    @Override
    public void put(Group group) {
        var known = em.find(GroupEntity.class, group.id().value());
        if (known == null) {
            em.persist(new GroupEntity(group));
            em.flush();
        } else {
            known.take(group.charter());
        }
    }

    @Override
    public List<GroupRole> roles(GroupId group) {
        Map<UUID, Long> members = new HashMap<>();
        members.put(
                Group.EVERYONE,
                count("select count(s) from GroupSeatEntity s where s.key.group = :group", group.value()));
        em.createQuery(
                        "select m.key.role, count(m) from GroupRoleMemberEntity m where m.key.group = :group"
                                + " group by m.key.role",
                        Object[].class)
                .setParameter(GROUP, group.value())
                .getResultStream()
                .forEach(row -> members.put((UUID) row[0], (Long) row[1]));
        return em.createQuery(
                        "select r from GroupRoleEntity r where r.key.group = :group order by r.ordinal",
                        GroupRoleEntity.class)
                .setParameter(GROUP, group.value())
                .getResultStream()
                .map(role -> role.toRole(members.getOrDefault(role.key.role(), 0L)))
                .toList();
    }

    @Override
    public void putRole(GroupId group, GroupRole role) {
        var key = new GroupRoleEntity.Key(group.value(), role.id());
        var entity = em.find(GroupRoleEntity.class, key);
        if (entity == null) {
            var last = em.createQuery(
                            "select max(r.ordinal) from GroupRoleEntity r where r.key.group = :group", Integer.class)
                    .setParameter(GROUP, group.value())
                    .getSingleResult();
            entity = new GroupRoleEntity(key, last == null ? 0 : last + 1);
        }
        entity.take(role);
        em.persist(entity);
    }

    @Override
    public void removeRole(GroupId group, UUID role) {
        em.createQuery("delete from GroupRoleMemberEntity m where m.key.group = :group and m.key.role = :role")
                .setParameter(GROUP, group.value())
                .setParameter("role", role)
                .executeUpdate();
        var entity = em.find(GroupRoleEntity.class, new GroupRoleEntity.Key(group.value(), role));
        if (entity != null) {
            em.remove(entity);
        }
    }

    @Override
    public List<GroupSeat> seats(GroupId group) {
        return em.createQuery(
                        "select s from GroupSeatEntity s where s.key.group = :group order by s.key.agent",
                        GroupSeatEntity.class)
                .setParameter(GROUP, group.value())
                .getResultStream()
                .map(GroupSeatEntity::toSeat)
                .toList();
    }

    @Override
    public List<GroupSeat> seatsOf(UniversalUserId agent) {
        return em.createQuery(
                        "select s from GroupSeatEntity s where s.key.agent = :agent order by s.key.group",
                        GroupSeatEntity.class)
                .setParameter("agent", agent.text())
                .getResultStream()
                .map(GroupSeatEntity::toSeat)
                .toList();
    }

    @Override
    public Optional<GroupSeat> seat(GroupId group, UniversalUserId agent) {
        return Optional.ofNullable(em.find(GroupSeatEntity.class, GroupSeatEntity.key(group, agent)))
                .map(GroupSeatEntity::toSeat);
    }

    @Override
    public void putSeat(GroupSeat seat) {
        var key = GroupSeatEntity.key(seat.group(), seat.agent());
        var known = em.find(GroupSeatEntity.class, key);
        var entity = known == null ? new GroupSeatEntity(key) : known;
        entity.take(seat);
        em.persist(entity);
    }

    @Override
    public void removeSeat(GroupSeat seat) {
        em.createQuery("delete from GroupRoleMemberEntity m where m.key.group = :group and m.key.agent = :agent")
                .setParameter(GROUP, seat.group().value())
                .setParameter("agent", seat.agent().text())
                .executeUpdate();
        em.createQuery("delete from GroupSeatEntity s where s.key = :key")
                .setParameter("key", GroupSeatEntity.key(seat.group(), seat.agent()))
                .executeUpdate();
    }

    @Override
    public List<GroupRoleMember> roleMembers(GroupId group) {
        return em.createQuery(
                        "select m from GroupRoleMemberEntity m where m.key.group = :group"
                                + " order by m.key.role, m.key.agent",
                        GroupRoleMemberEntity.class)
                .setParameter(GROUP, group.value())
                .getResultStream()
                .map(GroupRoleMemberEntity::toMember)
                .toList();
    }

    @Override
    public Set<UUID> rolesOf(GroupId group, UniversalUserId agent) {
        return new HashSet<>(em.createQuery(
                        "select m.key.role from GroupRoleMemberEntity m"
                                + " where m.key.group = :group and m.key.agent = :agent",
                        UUID.class)
                .setParameter(GROUP, group.value())
                .setParameter("agent", agent.text())
                .getResultList());
    }

    @Override
    public void addToRole(GroupId group, GroupRoleMember member) {
        var key = GroupRoleMemberEntity.key(group, member);
        if (em.find(GroupRoleMemberEntity.class, key) == null) {
            em.persist(new GroupRoleMemberEntity(key));
        }
    }

    @Override
    public void removeFromRole(GroupId group, GroupRoleMember member) {
        em.createQuery("delete from GroupRoleMemberEntity m where m.key = :key")
                .setParameter("key", GroupRoleMemberEntity.key(group, member))
                .executeUpdate();
    }

    @Override
    public Optional<GroupId> active(UniversalUserId agent) {
        return Optional.ofNullable(em.find(ActiveGroupEntity.class, agent.text()))
                .map(entity -> new GroupId(entity.group))
                .filter(group -> !group.isZero());
    }

    @Override
    public void setActive(UniversalUserId agent, GroupId group) {
        activeOf(agent).group = group.value();
    }

    @Override
    public Optional<GroupInvite> invite(UUID id) {
        return Optional.ofNullable(em.find(GroupInviteEntity.class, id)).map(GroupInviteEntity::toInvite);
    }

    @Override
    public Optional<GroupInvite> invite(GroupId group, UniversalUserId agent) {
        return em.createQuery(
                        "select i from GroupInviteEntity i where i.group = :group and i.agent = :agent",
                        GroupInviteEntity.class)
                .setParameter(GROUP, group.value())
                .setParameter("agent", agent.text())
                .getResultStream()
                .findFirst()
                .map(GroupInviteEntity::toInvite);
    }

    @Override
    public void putInvite(GroupInvite invite) {
        em.persist(new GroupInviteEntity(invite));
    }

    @Override
    public void removeInvite(UUID id) {
        em.createQuery("delete from GroupInviteEntity i where i.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    public Optional<GroupNotice> notice(UUID id) {
        return Optional.ofNullable(em.find(GroupNoticeEntity.class, id)).map(GroupNoticeEntity::toNotice);
    }

    @Override
    public List<GroupNotice> notices(GroupId group) {
        return em.createQuery(
                        "select n from GroupNoticeEntity n where n.group = :group order by n.ordinal desc",
                        GroupNoticeEntity.class)
                .setParameter(GROUP, group.value())
                .getResultStream()
                .map(GroupNoticeEntity::toNotice)
                .toList();
    }

    @Override
    public void addNotice(GroupNotice notice) {
        var last = em.createQuery(
                        "select max(n.ordinal) from GroupNoticeEntity n where n.group = :group", Integer.class)
                .setParameter(GROUP, notice.group().value())
                .getSingleResult();
        em.persist(new GroupNoticeEntity(notice, last == null ? 0 : last + 1));
    }

    @Override
    public void removeNotice(UUID id) {
        em.createQuery("delete from GroupNoticeEntity n where n.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }
}
