// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.skerry.api.group.GroupCharter;
import org.skerry.api.group.GroupNotice;
import org.skerry.api.group.GroupRole;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.GroupId;
import org.skerry.api.id.UniversalUserId;

/**
 * Groups that are founded and changed, and one that all clients' people join and leave. The value of a group tells its
 * roles and whether the founder owns it, so that half a group is seen.
 */
final class GroupTerritory implements Territory {
    private static final UniversalUserId NOBODY = UniversalUserId.NOBODY;
    private static final int MOST_GROUPS = 30;
    private static final int MOST_NOTICES = 150;

    private final Wire wire;
    private final String common;
    private final boolean isKeeper;
    private Optional<GroupId> commonId = Optional.empty();

    /**
     * @param common name of the group that all join; founded by the first client that needs it
     * @param isKeeper whether it is this client that checks the common group
     */
    GroupTerritory(Wire wire, String common, boolean isKeeper) {
        this.wire = wire;
        this.common = common;
        this.isKeeper = isKeeper;
    }

    @Override
    public void settleIn() {
        var founder = AgentId.random();
        wire.groups.create(UniversalUserId.of(founder), charter(common, "all", founder));
        commonId = wire.groups.findByName(NOBODY, common).map(group -> group.id());
    }

    private GroupId commonGroup() {
        return commonId.orElseThrow(() -> new IllegalStateException("the common group was not founded"));
    }

    @Override
    public List<String> kinds() {
        return List.of("group", "member", "notice", "role");
    }

    @Override
    public Deed next(RandomGenerator random, History history) {
        var groups = history.believed("group");
        if (groups.isEmpty() || (groups.size() < MOST_GROUPS && random.nextInt(4) == 0)) {
            return found(random);
        }
        var group = Ids.oneOf(groups, random);
        return switch (random.nextInt(6)) {
            case 0 -> rewrite(group, random);
            case 1 -> history.believed("notice").size() < MOST_NOTICES ? announce(group, random) : join(random);
            case 2 -> addRole(group, random, history);
            case 3 -> leave(random, history);
            default -> join(random);
        };
    }

    /** {@code founder:name}: the id is the grid's to give. */
    private static Key groupKey(AgentId founder, String name) {
        return new Key("group", founder + ":" + name);
    }

    private static AgentId founder(Key group) {
        return AgentId.of(group.id().substring(0, group.id().indexOf(':')));
    }

    private static String name(Key group) {
        return group.id().substring(group.id().indexOf(':') + 1);
    }

    private Optional<GroupId> id(Key group) {
        return wire.groups.findByName(NOBODY, name(group)).map(found -> found.id());
    }

    private Deed found(RandomGenerator random) {
        var founder = new AgentId(Ids.uuid(random));
        var name = "Storm " + Ids.uuid(random);
        var text = "charter " + random.nextInt();
        return Deed.writing(
                "group create",
                groupKey(founder, name),
                whole(text),
                () -> wire.groups
                        .create(UniversalUserId.of(founder), charter(name, text, founder))
                        .isDone());
    }

    private Deed rewrite(Key key, RandomGenerator random) {
        var text = "charter " + random.nextInt();
        var founder = founder(key);
        return Deed.writing(
                "group update",
                key,
                whole(text),
                () -> id(key).filter(id -> wire.groups
                                .update(UniversalUserId.of(founder), id, charter(name(key), text, founder))
                                .isDone())
                        .isPresent());
    }

    private static String whole(String text) {
        return text + "|Everyone, Officers, Owners|owner";
    }

    private static GroupCharter charter(String name, String text, AgentId founder) {
        return new GroupCharter(name, text, founder, "", "", AssetId.ZERO, true, false, true, true, 0);
    }

    private Deed announce(Key group, RandomGenerator random) {
        var id = Ids.uuid(random);
        var subject = "subject " + random.nextInt();
        return Deed.writing("group notice", new Key("notice", id.toString()), subject, () -> {
            var notice = id(group)
                    .map(to -> new GroupNotice(
                            id, to, Instant.EPOCH, "Storm Founder", subject, "words", Optional.empty()));
            return notice.isPresent() && wire.groups.addNotice(UniversalUserId.of(founder(group)), notice.get());
        });
    }

    private Deed addRole(Key group, RandomGenerator random, History history) {
        var roles = history.believed("role");
        if (!roles.isEmpty() && random.nextBoolean()) {
            return dropRole(Ids.oneOf(roles, random));
        }
        var role = new GroupRole(Ids.uuid(random), "Role " + random.nextInt(), "", "The Role", 0, 0);
        return Deed.writing(
                "role add",
                new Key("role", role.id() + ";" + group.id()),
                role.name(),
                () -> id(group)
                        .filter(id -> wire.groups.addRole(UniversalUserId.of(founder(group)), id, role))
                        .isPresent());
    }

    private Deed dropRole(Key role) {
        var group = groupOf(role);
        return Deed.removing(
                "role remove",
                role,
                () -> id(group)
                        .filter(id -> wire.groups.removeRole(UniversalUserId.of(founder(group)), id, roleId(role)))
                        .isPresent());
    }

    private static Key groupOf(Key role) {
        return new Key("group", role.id().substring(role.id().indexOf(';') + 1));
    }

    private static UUID roleId(Key role) {
        return UUID.fromString(role.id().substring(0, role.id().indexOf(';')));
    }

    private Deed join(RandomGenerator random) {
        var agent = new AgentId(Ids.uuid(random));
        var who = UniversalUserId.of(agent);
        return Deed.writing(
                "group join",
                new Key("member", agent.toString()),
                "member",
                () -> wire.groups
                        .join(who, who, commonGroup(), new UUID(0, 0), "")
                        .isDone());
    }

    private Deed leave(RandomGenerator random, History history) {
        var members = history.believed("member");
        if (members.isEmpty()) {
            return join(random);
        }
        var key = Ids.oneOf(members, random);
        var who = UniversalUserId.of(AgentId.of(key.id()));
        return Deed.removing(
                "group leave",
                key,
                () -> wire.groups.leave(who, who, commonGroup()).isDone());
    }

    @Override
    public Map<Key, String> read(Collection<Key> keys) {
        var found = new HashMap<Key, String>();
        var members = wire.groups.members(NOBODY, commonGroup()).stream()
                .map(member -> member.seat().agent().text())
                .toList();
        for (var key : keys) {
            var value = switch (key.kind()) {
                case "group" -> readGroup(key);
                case "notice" ->
                    wire.groups.notice(NOBODY, UUID.fromString(key.id())).map(GroupNotice::subject);
                case "role" -> readRole(key);
                default -> members.contains(key.id()) ? Optional.of("member") : Optional.<String>empty();
            };
            value.ifPresent(there -> found.put(key, there));
        }
        return found;
    }

    private Optional<String> readGroup(Key key) {
        return wire.groups.findByName(NOBODY, name(key)).map(group -> {
            var names = wire.groups.roles(NOBODY, group.id()).stream()
                    .map(GroupRole::name)
                    .filter(name -> !name.startsWith("Role "))
                    .sorted()
                    .toList();
            var owner = wire.groups.members(NOBODY, group.id()).stream()
                    .filter(member -> member.owner() && member.seat().agent().equals(UniversalUserId.of(founder(key))))
                    .count();
            return group.charter().text() + "|" + String.join(", ", names) + "|" + (owner == 1 ? "owner" : "no owner");
        });
    }

    private Optional<String> readRole(Key key) {
        return id(groupOf(key))
                .flatMap(id -> wire.groups.roles(NOBODY, id).stream()
                        .filter(role -> role.id().equals(roleId(key)))
                        .map(GroupRole::name)
                        .findFirst());
    }

    /** What is counted agrees with what is there. */
    @Override
    public List<String> broken() {
        if (!isKeeper) {
            return List.of();
        }
        var wrong = new ArrayList<String>();
        var group = wire.groups.find(NOBODY, commonGroup());
        var members = wire.groups.members(NOBODY, commonGroup());
        if (group.isEmpty() || group.get().members() != members.size()) {
            wrong.add("group " + common + " counts " + group + " and has " + members.size() + " members");
        }
        var agents = members.stream().map(member -> member.seat().agent()).toList();
        wire.groups.roleMembers(NOBODY, commonGroup()).stream()
                .filter(seat -> !agents.contains(seat.member()))
                .forEach(seat -> wrong.add(seat.member() + " has a role in " + common + " and is no member"));
        return wrong;
    }
}
