// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.moving.table;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.skerry.api.account.UserName;
import org.skerry.api.auth.AuthInfo;
import org.skerry.api.math.Vector3;
import org.skerry.ejb.auth.MovedPassword;
import org.skerry.ejb.moving.MovingStep;
import org.skerry.ejb.moving.Topic;
import org.skerry.ejb.moving.into.TargetTable;
import org.skerry.ejb.moving.source.RefusedRowException;
import org.skerry.ejb.moving.source.RowReader;
import org.skerry.ejb.moving.table.Candidate.Child;
import org.skerry.ejb.moving.table.Candidate.Made;
import org.skerry.ejb.moving.table.TableStep.Shape;
import org.skerry.ejb.persistence.Folded;

/** Accounts, their passwords, where people were and what they have set. */
final class PeopleTables {
    /** A page of slow hashes is seconds of work that an end in between loses. */
    private static final int HASHED_AT_ONCE = 40;

    private static final int MAX_URL = 512;
    private static final int MAX_URL_KEY = 64;
    /** Who may not log in. */
    private static final int NOBODY = -1;

    private static final TargetTable ACCOUNT = TargetTable.of(
            "user_account",
            "id:uuid! scope_id:uuid first_name:text last_name:text first_folded:text last_folded:text email:text"
                    + " email_folded:text created:time user_level:int user_flags:int title:text country:text");
    private static final TargetTable ACCOUNT_URL =
            TargetTable.of("user_account_url", "account_id:uuid! url_key:text! url:text");
    private static final TargetTable PASSWORD = TargetTable.of(
            "user_password", "user_id:uuid! iterations:int~ salt:text~ hash:text~ md5_salt:text~ account_type:text~");
    private static final TargetTable GRID_USER = TargetTable.of(
            "grid_user",
            "user_id:text! agent_id:uuid home_region:uuid~ home_position:text~ home_look_at:text~ last_region:uuid~"
                    + " last_position:text~ last_look_at:text~ online:bool~ login:time~ logout:time~");
    private static final TargetTable PREFERENCES = TargetTable.of(
            "agent_preferences",
            "user_id:uuid! access:text hover_height:real language:text language_is_public:bool perm_everyone:int"
                    + " perm_group:int perm_next_owner:int");

    private PeopleTables() {}

    /** Whose name another has is refused; an account that is switched off cannot log in here either. */
    static MovingStep<?> accounts() {
        return new TableStep(
                Topic.ACCOUNTS,
                Shape.of(
                        "UserAccounts",
                        "PrincipalID",
                        "PrincipalID ScopeID FirstName LastName Email ServiceURLs Created UserLevel UserFlags UserTitle"
                                + " UserCountry active"),
                ACCOUNT,
                PeopleTables::account,
                Check.unique(ACCOUNT, List.of("first_folded", "last_folded"), "name-taken"));
    }

    private static Made account(RowReader row) {
        var id = row.id("PrincipalID");
        var name = new UserName(name(row, "FirstName"), name(row, "LastName"));
        if (!name.isUsable()) {
            throw new RefusedRowException("bad-name", "the name is '" + name + "'");
        }
        var email = row.line("Email", 254).strip();
        var level = row.integer("UserLevel", 0);
        if (!row.bool("active", true) && level >= 0) {
            row.repaired("inactive", "the account is switched off: its level was " + level);
            level = NOBODY;
        }
        var children = new ArrayList<Child>();
        serviceUrls(row).forEach((key, url) -> children.add(new Child(ACCOUNT_URL, List.of(id, key, url))));
        Object[] account = {
            id,
            row.idOrZero("ScopeID"),
            name.first(),
            name.last(),
            Folded.of(name.first()),
            Folded.of(name.last()),
            email,
            Folded.of(email),
            row.seconds("Created"),
            level,
            row.integer("UserFlags", 0),
            row.line("UserTitle", 254),
            row.line("UserCountry", 64)
        };
        return new Made(account, children);
    }

    /** OpenSimulator takes blanks and an empty last name; no viewer can send them. */
    private static String name(RowReader row, String column) {
        var name = row.line(column, UserName.MAX_LENGTH).strip();
        if (name.isEmpty() && column.equals("LastName")) {
            row.repaired("bad-name", "the last name was empty");
            return "Resident";
        }
        if (name.chars().anyMatch(Character::isWhitespace)) {
            row.repaired("bad-name", column + " was '" + name + "'");
            return name.replaceAll("\\s+", "_");
        }
        return name;
    }

    /** Words of the form {@code key=url}, both encoded as in a form. */
    private static Map<String, String> serviceUrls(RowReader row) {
        var urls = new LinkedHashMap<String, String>();
        for (var word : row.raw("ServiceURLs").replace("\0", "").split(" ", -1)) {
            var equals = word.indexOf('=');
            if (equals > 0) {
                var key = decoded(word.substring(0, equals));
                var url = decoded(word.substring(equals + 1));
                if (key.isEmpty() || key.length() > MAX_URL_KEY || url.length() > MAX_URL) {
                    row.repaired("too-long", "a service URL was left out");
                } else {
                    urls.put(key, url);
                }
            }
        }
        return urls;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8).replace("\0", "");
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /**
     * Passwords of accounts that are here. A slow hash of each is made, on all processors.
     *
     * @param iterations of the slow hash
     */
    static MovingStep<?> passwords(int iterations, RandomGenerator random) {
        return new TableStep(
                Topic.AUTHENTICATION,
                Shape.of("auth", "UUID", "UUID passwordHash passwordSalt accountType")
                        .withPages(HASHED_AT_ONCE),
                PASSWORD,
                PeopleTables::password,
                Check.exists(PASSWORD, "user_id", "user_account", "id", "no-account"),
                (target, fresh) -> {
                    if (!target.isTrial()) {
                        fresh.parallelStream().forEach(candidate -> hash(candidate, iterations, random));
                    }
                });
    }

    private static Made password(RowReader row) {
        var md5 = row.raw("passwordHash").strip().toLowerCase(Locale.ROOT);
        if (!MovedPassword.isUsable(md5)) {
            throw new RefusedRowException(
                    md5.isEmpty() ? "no-password" : "bad-password", "passwordHash is no MD5 in 32 digits");
        }
        var type = row.line("accountType", 32).strip();
        // the quick hash and its salt stand in until the slow one is made
        return Made.of(
                row.id("UUID"), 1, row.raw("passwordSalt").strip(), md5, null, type.isEmpty() ? AuthInfo.PERSON : type);
    }

    private static void hash(Candidate candidate, int iterations, RandomGenerator random) {
        var row = candidate.row();
        MovedPassword.of(String.valueOf(row[3]), String.valueOf(row[2]), iterations, random)
                .ifPresentOrElse(
                        made -> {
                            row[1] = made.iterations();
                            row[2] = made.salt();
                            row[3] = made.hash();
                            row[4] = made.md5Salt();
                        },
                        () -> candidate.refuse("bad-password", "its salt is too long"));
    }

    /** Nobody is online who has not logged in here. */
    static MovingStep<?> gridUsers() {
        return new TableStep(
                Topic.GRIDUSERS,
                Shape.of(
                        "GridUser",
                        "UserID",
                        "UserID HomeRegionID HomePosition HomeLookAt LastRegionID LastPosition LastLookAt Login Logout"),
                GRID_USER,
                row -> {
                    var user = row.user("UserID");
                    return Made.of(
                            user.text(),
                            user.agent(),
                            row.idOrZero("HomeRegionID"),
                            vector(row, "HomePosition"),
                            vector(row, "HomeLookAt"),
                            row.idOrZero("LastRegionID"),
                            vector(row, "LastPosition"),
                            vector(row, "LastLookAt"),
                            false,
                            row.seconds("Login"),
                            row.seconds("Logout"));
                });
    }

    private static String vector(RowReader row, String column) {
        var text = row.raw(column).strip();
        try {
            return Vector3.parse(text).toText();
        } catch (IllegalArgumentException notOne) {
            row.repaired("bad-vector", column + " was '" + text + "'");
            return Vector3.ZERO.toText();
        }
    }

    static MovingStep<?> preferences() {
        return new TableStep(
                Topic.PREFERENCES,
                Shape.of(
                        "AgentPrefs",
                        "PrincipalID",
                        "PrincipalID AccessPrefs HoverHeight Language LanguageIsPublic PermEveryone PermGroup PermNextOwner"),
                PREFERENCES,
                row -> Made.of(
                        row.id("PrincipalID"),
                        row.line("AccessPrefs", 16).strip(),
                        (float) row.real("HoverHeight", 0),
                        row.line("Language", 16).strip(),
                        row.bool("LanguageIsPublic", true),
                        row.integer("PermEveryone", 0),
                        row.integer("PermGroup", 0),
                        row.integer("PermNextOwner", 532_480)));
    }
}
