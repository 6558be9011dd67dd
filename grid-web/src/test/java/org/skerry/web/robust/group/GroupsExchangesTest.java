// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.robust.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.skerry.web.robust.FormTalk.ask;
import static org.skerry.web.robust.FormTalk.one;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.skerry.api.group.InMemoryGroupsService;
import org.skerry.api.hostile.HostileService;
import org.skerry.api.hostile.HostileTrial;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.SecureSessionId;
import org.skerry.api.id.SessionId;
import org.skerry.api.presence.InMemoryPresenceService;
import org.skerry.web.error.FormExceptionEdge;
import org.skerry.web.robust.FormTable;

/** Captured requests to {@code /groups} and what they were answered with, and what no simulator sends. */
class GroupsExchangesTest {
    private static final String ZERO = "00000000-0000-0000-0000-000000000000";
    private static final String OWNER = "11111111-aaaa-bbbb-cccc-000000000001";
    private static final String MEMBER = "22222222-aaaa-bbbb-cccc-000000000001";
    private static final String BY_OWNER = "&RequestingAgentID=" + OWNER;
    private static final String BY_MEMBER = "&RequestingAgentID=" + MEMBER;
    private static final String FOUND = "AllowPublish=True&Charter=charter&FounderID=" + OWNER + "&FounderUUI&GroupID="
            + ZERO + "&GroupName=Peer+Group&InsigniaID=" + ZERO
            + "&MaturePublish=False&MembershipFee=0&OpenEnrollment=True&OwnerRoleID=" + ZERO
            + "&ServiceLocation&ShownInList=True&MemberCount=0&RoleCount=0" + BY_OWNER + "&OP=ADD&METHOD=PUTGROUP";
    private static final Pattern GROUP_ID = Pattern.compile("<GroupID>([^<]*)</GroupID>");
    private static final Pattern OWNER_ROLE = Pattern.compile("<OwnerRoleID>([^<]*)</OwnerRoleID>");

    private final InMemoryPresenceService presence = new InMemoryPresenceService();
    private final FormTable table = new GroupsRobustHandler(new InMemoryGroupsService(), presence).table();

    private static String refused(String reason) {
        return one("<RESULT>NULL</RESULT><REASON>" + reason + "</REASON>");
    }

    private static String in(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        assertThat(match.find()).as(text).isTrue();
        return match.group(1);
    }

    private static String record(String group, String owners, int members) {
        return one("<RESULT type=\"List\"><AllowPublish>True</AllowPublish><Charter>charter</Charter><FounderID>"
                + OWNER + "</FounderID><FounderUUI></FounderUUI><GroupID>" + group
                + "</GroupID><GroupName>Peer Group</GroupName><InsigniaID>" + ZERO
                + "</InsigniaID><MaturePublish>False</MaturePublish><MembershipFee>0</MembershipFee>"
                + "<OpenEnrollment>True</OpenEnrollment><OwnerRoleID>" + owners
                + "</OwnerRoleID><ServiceLocation></ServiceLocation><ShownInList>True</ShownInList><MemberCount>"
                + members + "</MemberCount><RoleCount>3</RoleCount></RESULT>");
    }

    private static String membership(String group) {
        return one("<RESULT type=\"List\"><AcceptNotices>True</AcceptNotices><AccessToken></AccessToken>"
                + "<Active>True</Active><ActiveRole>" + ZERO + "</ActiveRole><AllowPublish>True</AllowPublish>"
                + "<Charter>charter</Charter><Contribution>0</Contribution><FounderID>" + OWNER
                + "</FounderID><GroupID>" + group + "</GroupID><GroupName>Peer Group</GroupName><GroupPicture>" + ZERO
                + "</GroupPicture><GroupPowers>62672565501952</GroupPowers>"
                + "<GroupTitle>Member of Peer Group</GroupTitle><ListInProfile>True</ListInProfile>"
                + "<MaturePublish>False</MaturePublish><MembershipFee>0</MembershipFee>"
                + "<OpenEnrollment>True</OpenEnrollment><ShowInList>True</ShowInList></RESULT>");
    }

    private String found() {
        return in(GROUP_ID, ask(table, FOUND));
    }

    private String join(String group) {
        return ask(
                table,
                "AgentID=" + MEMBER + "&GroupID=" + group + "&RoleID=" + ZERO + BY_MEMBER
                        + "&AccessToken&METHOD=ADDAGENTTOGROUP");
    }

    @Test
    void aGroupIsFoundedJoinedAndLeft() {
        assertThat(ask(table, "Name=Peer+Group" + BY_OWNER + "&METHOD=GETGROUP"))
                .isEqualTo(refused("Group not found"));
        var made = ask(table, FOUND);
        var group = in(GROUP_ID, made);
        var owners = in(OWNER_ROLE, made);
        assertThat(made).isEqualTo(record(group, owners, 1));
        assertThat(join(group)).isEqualTo(membership(group));
        assertThat(ask(table, "GroupID=" + group + "&RequestingAgentID=" + ZERO + "&METHOD=GETGROUP"))
                .isEqualTo(record(group, owners, 2));
        assertThat(ask(table, "AgentID=" + MEMBER + "&GroupID=" + group + BY_MEMBER + "&OP=GROUP&METHOD=SETACTIVE"))
                .isEqualTo(membership(group));
        assertThat(ask(table, "AgentID=" + MEMBER + "&GroupID=" + group + BY_MEMBER + "&METHOD=REMOVEAGENTFROMGROUP"))
                .isEqualTo(one("<RESULT>true</RESULT>"));
        assertThat(ask(table, "AgentID=" + MEMBER + BY_MEMBER + "&METHOD=GETMEMBERSHIP"))
                .isEqualTo(refused("No such membership"));
        assertThat(ask(table, "AgentID=" + MEMBER + "&ALL=true&RequestingAgentID=" + ZERO + "&METHOD=GETMEMBERSHIP"))
                .isEqualTo(refused("No memberships"));
        assertThat(ask(table, "Query=peer" + BY_OWNER + "&METHOD=FINDGROUPS"))
                .isEqualTo(one("<RESULT type=\"List\"><n-0 type=\"List\"><GroupID>" + group
                        + "</GroupID><Name>Peer Group</Name><NMembers>1</NMembers><SearchOrder>0</SearchOrder></n-0>"
                        + "</RESULT>"));
    }

    /** Stock simulators take anything but NULL for a membership, and fail on it. */
    @Test
    void wearingNoTitleIsAnsweredNull() {
        var group = found();
        assertThat(ask(table, "AgentID=" + OWNER + "&GroupID=" + ZERO + BY_OWNER + "&OP=GROUP&METHOD=SETACTIVE"))
                .isEqualTo(refused("No such membership"));
        assertThat(ask(table, "AgentID=" + OWNER + "&GroupID=" + ZERO + BY_OWNER + "&METHOD=GETMEMBERSHIP"))
                .isEqualTo(refused("No such membership"));
        assertThat(ask(table, "AgentID=" + OWNER + "&GroupID=" + group + BY_OWNER + "&METHOD=GETMEMBERSHIP"))
                .contains("<Active>False</Active>");
    }

    @Test
    void rolesAsCaptured() {
        var made = ask(table, FOUND);
        var group = in(GROUP_ID, made);
        var owners = in(OWNER_ROLE, made);
        assertThat(ask(table, "GroupID=" + group + BY_OWNER + "&METHOD=GETGROUPROLES"))
                .startsWith("<?xml version=\"1.0\"?><ServerResponse><RESULT type=\"List\"><r-0 type=\"List\">"
                        + "<Description>Everyone in the group is in the everyone role.</Description>"
                        + "<Members>1</Members><Name>Everyone</Name><Powers>62672565501952</Powers><RoleID>" + ZERO
                        + "</RoleID><Title>Member of Peer Group</Title></r-0><r-1 type=\"List\">"
                        + "<Description>Owners of the group</Description><Members>1</Members><Name>Owners</Name>"
                        + "<Powers>4503599627370494</Powers><RoleID>" + owners
                        + "</RoleID><Title>Owner of Peer Group</Title></r-1><r-2 type=\"List\">"
                        + "<Description>The officers of the group, with more powers than regular members."
                        + "</Description><Members>0</Members><Name>Officers</Name><Powers>560750921775310</Powers>");
        assertThat(ask(table, "AgentID=" + OWNER + "&GroupID=" + group + BY_OWNER + "&METHOD=GETAGENTROLES"))
                .contains("<r-1 type=\"List\"><Description></Description><Members>0</Members><Name>Owners</Name>");
        assertThat(ask(table, "GroupID=" + group + BY_OWNER + "&METHOD=GETROLEMEMBERS"))
                .isEqualTo(one("<RESULT type=\"List\"><rm-0 type=\"List\"><RoleID>" + ZERO + "</RoleID><MemberID>"
                        + OWNER + "</MemberID></rm-0><rm-1 type=\"List\"><RoleID>" + owners + "</RoleID><MemberID>"
                        + OWNER + "</MemberID></rm-1></RESULT>"));
        assertThat(ask(
                        table,
                        "GroupID=" + group + "&RoleID=5ef9ffa2-b5a3-44b0-91cb-3d67e23bfb03&Name=builders"
                                + "&Description=d&Title=Builder&Powers=33554432" + BY_OWNER
                                + "&OP=ADD&METHOD=PUTROLE"))
                .isEqualTo(one("<RESULT>True</RESULT>"));
    }

    @Test
    void membersAreOnlineOrNot() {
        var group = found();
        var session = SessionId.random();
        presence.login(AgentId.of(OWNER), session, SecureSessionId.random());
        presence.report(session, RegionId.random());
        join(group);
        assertThat(ask(table, "GroupID=" + group + "&RequestingAgentID=" + ZERO + "&METHOD=GETGROUPMEMBERS"))
                .isEqualTo(one("<RESULT type=\"List\"><m-0 type=\"List\"><AcceptNotices>True</AcceptNotices>"
                        + "<AccessToken></AccessToken><AgentID>" + OWNER
                        + "</AgentID><AgentPowers>4503599627370494</AgentPowers><Contribution>0</Contribution>"
                        + "<IsOwner>True</IsOwner><ListInProfile>True</ListInProfile>"
                        + "<OnlineStatus>Online</OnlineStatus><Title>Owner of Peer Group</Title></m-0>"
                        + "<m-1 type=\"List\"><AcceptNotices>True</AcceptNotices><AccessToken></AccessToken><AgentID>"
                        + MEMBER + "</AgentID><AgentPowers>62672565501952</AgentPowers><Contribution>0</Contribution>"
                        + "<IsOwner>False</IsOwner><ListInProfile>True</ListInProfile>"
                        + "<OnlineStatus>Offline</OnlineStatus><Title>Member of Peer Group</Title></m-1></RESULT>"));
    }

    @Test
    void noticesAsCaptured() {
        var group = found();
        var notice = "GroupID=" + group + "&NoticeID=a9417ea9-4d9d-4973-9731-ea6eb7f44b67&FromName=Test+User"
                + "&Subject=subj&Message=notice+text&HasAttachment=False" + BY_OWNER + "&METHOD=ADDNOTICE";
        assertThat(ask(table, notice)).isEqualTo(one("<RESULT>True</RESULT>"));
        assertThat(ask(table, "GroupID=" + group + BY_OWNER + "&METHOD=GETNOTICES"))
                .matches("\\Q<?xml version=\"1.0\"?><ServerResponse><RESULT type=\"List\"><n-0 type=\"List\">"
                        + "<NoticeID>a9417ea9-4d9d-4973-9731-ea6eb7f44b67</NoticeID><Timestamp>\\E[0-9]+"
                        + "\\Q</Timestamp><FromName>Test User</FromName><Subject>subj</Subject>"
                        + "<HasAttachment>False</HasAttachment><AttachmentItemID>" + ZERO
                        + "</AttachmentItemID><AttachmentName></AttachmentName><AttachmentType>0</AttachmentType>"
                        + "<AttachmentOwnerID></AttachmentOwnerID></n-0></RESULT></ServerResponse>\\E");
        assertThat(ask(table, "NoticeID=a9417ea9-4d9d-4973-9731-ea6eb7f44b67" + BY_OWNER + "&METHOD=GETNOTICES"))
                .contains("<Message>notice text</Message>")
                .contains("<GroupID>" + group);
    }

    @Test
    void whoMayNotIsToldSo() {
        var group = found();
        join(group);
        assertThat(ask(table, "AgentID=" + OWNER + "&GroupID=" + group + BY_MEMBER + "&METHOD=REMOVEAGENTFROMGROUP"))
                .isEqualTo(refused("Not allowed"));
        assertThat(ask(
                        table,
                        "GroupID=" + group + "&RoleID=" + MEMBER + "&Name=x&Description&Title&Powers=0" + BY_MEMBER
                                + "&OP=ADD&METHOD=PUTROLE"))
                .isEqualTo(refused("Not allowed"));
    }

    @Test
    void badRequestsChangeNothing() {
        var group = found();
        for (var bad : new String[] {
            "METHOD=GETGROUP",
            "METHOD=GETGROUP" + BY_OWNER,
            "METHOD=GETGROUP&GroupID=x" + BY_OWNER,
            "METHOD=GETGROUP&GroupID=" + group,
            "METHOD=GETGROUP&RequestingAgentID=x&GroupID=" + group,
            "METHOD=PUTROLE&OP=ADD&GroupID=" + group + "&RoleID=" + MEMBER + "&Name=x&Powers=all" + BY_OWNER,
            "METHOD=INVITE&OP=ADD&GroupID=" + group + BY_OWNER,
            "METHOD=DISSOLVE&GroupID=" + group + BY_OWNER,
            ""
        }) {
            assertThat(ask(table, bad)).as(bad).isEqualTo(refused("Bad network data"));
        }
        assertThat(ask(table, FOUND.replace("OP=ADD", "OP=DROP"))).isEqualTo(refused("No such OP"));
        assertThat(ask(table, FOUND)).isEqualTo(refused("A group with that name already exists"));
        assertThat(ask(table, "GroupID=" + group + BY_OWNER + "&METHOD=GETGROUP"))
                .contains("<RoleCount>3</RoleCount>");
    }

    @Test
    void hostileRequests() {
        var group = found();
        var requests = List.of(
                FOUND,
                "AgentID=" + MEMBER + "&GroupID=" + group + "&RoleID=" + ZERO + BY_MEMBER + "&METHOD=ADDAGENTTOGROUP",
                "GroupID=" + group + "&RoleID=" + MEMBER + "&Name=b&Description=d&Title=B&Powers=33554432" + BY_OWNER
                        + "&OP=ADD&METHOD=PUTROLE",
                "GroupID=" + group + "&NoticeID=" + MEMBER + "&FromName=T&Subject=s&Message=m&HasAttachment=True"
                        + "&AttachmentType=7&AttachmentName=n&AttachmentItemID=" + MEMBER + "&AttachmentOwnerID="
                        + OWNER
                        + BY_OWNER + "&METHOD=ADDNOTICE",
                "InviteID=" + MEMBER + "&GroupID=" + group + "&RoleID=" + ZERO + "&AgentID=" + MEMBER + BY_OWNER
                        + "&OP=ADD&METHOD=INVITE",
                "AgentID=" + MEMBER + "&ALL=true" + BY_MEMBER + "&METHOD=GETMEMBERSHIP");
        var reads = List.of(
                "GroupID=" + group + BY_OWNER + "&METHOD=GETGROUP",
                "GroupID=" + group + BY_OWNER + "&METHOD=GETGROUPROLES",
                "GroupID=" + group + BY_OWNER + "&METHOD=GETNOTICES");
        new HostileTrial(new HostileService("groups", "<RESULT>NULL<", requests, reads), form -> {
                    var reply = FormExceptionEdge.answer(table, form);
                    return new HostileTrial.Answer(reply.status(), reply.body());
                })
                .run(16, 1000);
    }

    @Test
    void all18MethodsAreThere() {
        assertThat(table.methods()).hasSize(18);
    }
}
