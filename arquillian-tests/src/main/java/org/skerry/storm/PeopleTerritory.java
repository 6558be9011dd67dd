// SPDX-License-Identifier: Apache-2.0
package org.skerry.storm;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.skerry.api.avatar.AvatarData;
import org.skerry.api.friend.FriendsService;
import org.skerry.api.griduser.GridUserInfo;
import org.skerry.api.griduser.UserPlace;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.UniversalUserId;
import org.skerry.api.math.Vector3;
import org.skerry.api.mute.Mute;
import org.skerry.api.mute.MuteList;
import org.skerry.api.prefs.AgentPreferences;
import org.skerry.api.profile.Interests;
import org.skerry.api.profile.Pick;
import org.skerry.api.profile.Profile;
import org.skerry.storm.SmallTerritory.Kind;

/** What is kept for a few people: mutes, friends, profiles, picks, notes, preferences, places and looks. */
final class PeopleTerritory {
    private static final int NAMES = 12;

    private final Wire wire;
    private final List<AgentId> people;

    private PeopleTerritory(Wire wire, List<AgentId> people) {
        this.wire = wire;
        this.people = people;
    }

    /**
     * What one client does there.
     *
     * @param people that nobody else writes for
     */
    static Territory of(Wire wire, List<AgentId> people) {
        var here = new PeopleTerritory(wire, people);
        return new SmallTerritory(List.of(
                new Kind("mute", here::mute, here::readMute),
                new Kind("friend", here::befriend, here::readFriend),
                new Kind("profile", here::profile, here::readProfile),
                new Kind("pick", here::pick, here::readPick),
                new Kind("notes", here::notes, here::readNotes),
                new Kind("preferences", here::preferences, here::readPreferences),
                new Kind("home", here::home, here::readHome),
                new Kind("last", here::last, here::readLast),
                new Kind("avatar", here::avatar, here::readAvatar)));
    }

    private AgentId anybody(RandomGenerator random) {
        return Ids.oneOf(people, random);
    }

    private static Key key(String kind, AgentId person, Object thing) {
        return new Key(kind, person + ":" + thing);
    }

    private static AgentId person(Key key) {
        return AgentId.of(key.id().substring(0, key.id().indexOf(':')));
    }

    private static String thing(Key key) {
        return key.id().substring(key.id().indexOf(':') + 1);
    }

    private Deed mute(RandomGenerator random, History history) {
        var person = anybody(random);
        var name = "Loud " + random.nextInt(NAMES);
        var key = key("mute", person, name);
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        if (random.nextInt(3) == 0) {
            return Deed.removing("mute remove", key, () -> wire.mutes.remove(person, id, name));
        }
        var flags = random.nextInt(16);
        var mute = new Mute(id, name, 1, flags, Instant.ofEpochSecond(1_700_000_000));
        return Deed.writing("mute update", key, Integer.toString(flags), () -> wire.mutes.update(person, mute));
    }

    private Optional<String> readMute(Key key) {
        return wire.mutes.find(person(key), 0).orElse(MuteList.EMPTY).mutes().stream()
                .filter(mute -> mute.name().equals(thing(key)))
                .map(mute -> Integer.toString(mute.flags()))
                .findFirst();
    }

    private Deed befriend(RandomGenerator random, History history) {
        var person = anybody(random);
        var other = new AgentId(new UUID(0xF81E4DL, random.nextInt(NAMES)));
        var key = key("friend", person, other);
        var one = UniversalUserId.of(person);
        var two = UniversalUserId.of(other);
        if (random.nextInt(3) == 0) {
            return Deed.removing("friend delete", key, () -> wire.friends.delete(one, two));
        }
        var flags = random.nextInt(8);
        return Deed.writing("friend store", key, Integer.toString(flags), () -> wire.friends.store(one, two, flags));
    }

    private Optional<String> readFriend(Key key) {
        FriendsService friends = wire.friends;
        return friends.findAll(UniversalUserId.of(person(key))).stream()
                .filter(friend -> friend.friend().text().equals(thing(key)))
                .map(friend -> Integer.toString(friend.myFlags()))
                .findFirst();
    }

    private Deed profile(RandomGenerator random, History history) {
        var person = anybody(random);
        var image = new AssetId(Ids.uuid(random));
        var about = "about " + random.nextInt();
        var told = new Profile(person, AgentId.ZERO, true, false, "", image, about, image, about, Interests.NONE);
        return Deed.writing(
                "profile update", key("profile", person, ""), value(told), () -> wire.profiles.updateProperties(told));
    }

    private Optional<String> readProfile(Key key) {
        var profile = wire.profiles.profile(person(key));
        return profile.equals(Profile.empty(person(key))) ? Optional.empty() : Optional.of(value(profile));
    }

    private static String value(Profile profile) {
        return profile.image() + "|" + profile.about() + "|" + profile.firstLifeImage() + "|" + profile.firstLife();
    }

    private Deed pick(RandomGenerator random, History history) {
        var picks = history.believed("pick");
        if (!picks.isEmpty() && (picks.size() > NAMES || random.nextInt(3) == 0)) {
            var key = Ids.oneOf(picks, random);
            return Deed.removing("pick delete", key, () -> wire.profiles.deletePick(UUID.fromString(thing(key))));
        }
        var person = anybody(random);
        var id = Ids.uuid(random);
        var name = "pick " + random.nextInt();
        var pick = new Pick(
                id,
                person,
                false,
                name,
                name,
                "a place",
                Ids.uuid(random),
                new AssetId(Ids.uuid(random)),
                "parcel",
                "region",
                "<256000, 256000, 20>",
                "",
                0,
                true);
        return Deed.writing("pick update", key("pick", person, id), value(pick), () -> wire.profiles.updatePick(pick));
    }

    private Optional<String> readPick(Key key) {
        return wire.profiles.pick(person(key), UUID.fromString(thing(key))).map(PeopleTerritory::value);
    }

    private static String value(Pick pick) {
        return pick.name() + "|" + pick.parcel() + "|" + pick.snapshot();
    }

    private Deed notes(RandomGenerator random, History history) {
        var person = anybody(random);
        var about = new AgentId(new UUID(0xF81E4DL, random.nextInt(NAMES)));
        var key = key("notes", person, about);
        if (random.nextInt(3) == 0) {
            return Deed.removing("notes clear", key, () -> wire.profiles.updateNotes(person, about, ""));
        }
        var text = "note " + random.nextInt();
        return Deed.writing("notes update", key, text, () -> wire.profiles.updateNotes(person, about, text));
    }

    private Optional<String> readNotes(Key key) {
        return Optional.of(wire.profiles.notes(person(key), AgentId.of(thing(key))))
                .filter(text -> !text.isEmpty());
    }

    private Deed preferences(RandomGenerator random, History history) {
        var person = anybody(random);
        var told = new AgentPreferences(
                person, "M", random.nextInt(4), "de", random.nextBoolean(), random.nextInt(99), 0, random.nextInt(99));
        return Deed.writing(
                "preferences store",
                key("preferences", person, ""),
                told.toString(),
                () -> wire.preferences.store(told));
    }

    private Optional<String> readPreferences(Key key) {
        return wire.preferences.find(person(key)).map(AgentPreferences::toString);
    }

    private Deed home(RandomGenerator random, History history) {
        var person = anybody(random);
        var place = place(random);
        return Deed.writing(
                "home set",
                key("home", person, ""),
                place.toString(),
                () -> wire.places.setHome(person.toString(), place));
    }

    private Deed last(RandomGenerator random, History history) {
        var person = anybody(random);
        var place = place(random);
        return Deed.writing(
                "position set",
                key("last", person, ""),
                place.toString(),
                () -> wire.places.setLastPosition(person.toString(), place));
    }

    private static UserPlace place(RandomGenerator random) {
        return new UserPlace(
                new RegionId(Ids.uuid(random)),
                new Vector3(random.nextInt(256), random.nextInt(256), random.nextInt(64)),
                new Vector3(random.nextInt(2), random.nextInt(2), 0));
    }

    private Optional<String> readHome(Key key) {
        return place(key).map(GridUserInfo::home).filter(PeopleTerritory::isSet).map(UserPlace::toString);
    }

    private Optional<String> readLast(Key key) {
        return place(key).map(GridUserInfo::last).filter(PeopleTerritory::isSet).map(UserPlace::toString);
    }

    private Optional<GridUserInfo> place(Key key) {
        return wire.places.find(person(key).toString());
    }

    private static boolean isSet(UserPlace place) {
        return !place.region().isZero();
    }

    /** Many values that are replaced together. */
    private Deed avatar(RandomGenerator random, History history) {
        var person = anybody(random);
        var key = key("avatar", person, "");
        if (random.nextInt(6) == 0) {
            return Deed.removing("avatar reset", key, () -> wire.avatars.reset(person));
        }
        var values = new LinkedHashMap<String, String>();
        values.put(AvatarData.AVATAR_TYPE, "1");
        for (var slot = 0; slot < 5 + random.nextInt(20); slot++) {
            values.put("Wearable " + slot + ":0", Ids.uuid(random) + ":" + Ids.uuid(random));
        }
        return Deed.writing(
                "avatar store", key, sorted(values), () -> wire.avatars.store(person, new AvatarData(values)));
    }

    private Optional<String> readAvatar(Key key) {
        return wire.avatars
                .find(person(key))
                .map(AvatarData::values)
                .filter(values -> !values.isEmpty())
                .map(PeopleTerritory::sorted);
    }

    private static String sorted(Map<String, String> values) {
        return new TreeMap<>(values).toString();
    }
}
