// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.hostile;

import java.util.List;

/** The form services of the wire with good requests of each METHOD that takes more than an id. */
public final class HostileServices {
    private static final String ONE = "5bad0000-0000-4000-8000-000000000001";
    private static final String TWO = "5bad0000-0000-4000-8000-000000000002";
    private static final String THREE = "5bad0000-0000-4000-8000-000000000003";
    private static final String REGION = "5bad0000-0000-4000-8000-0000000000aa";
    private static final String ZERO = "00000000-0000-0000-0000-000000000000";
    private static final String FAILURE = "Failure<";
    private static final String FALSE = "<RESULT>False<";
    private static final String VERSIONS = "VERSIONMIN=1&VERSIONMAX=1&";
    private static final String PLACE = "&RegionID=" + REGION + "&Position=%3c1%2c+2%2c+3%3e&LookAt=%3c1%2c+0%2c+0%3e";

    private HostileServices() {}

    public static List<HostileService> all() {
        return List.of(
                accounts(),
                auth(),
                presence(),
                gridUser(),
                avatar(),
                grid(),
                inventory(),
                friends(),
                mutes(),
                preferences(),
                offlineMessages(),
                groups());
    }

    private static HostileService accounts() {
        var byId = VERSIONS + "METHOD=getaccount&ScopeID=" + ZERO + "&UserID=" + ONE;
        return new HostileService(
                "accounts",
                FAILURE,
                List.of(
                        "METHOD=createuser&PrincipalID=" + ONE
                                + "&FirstName=Hostile&LastName=Guest&Password=p&Email=h%40example.com&Model=x&ScopeID="
                                + ZERO,
                        "METHOD=setaccount&PrincipalID=" + ONE + "&FirstName=Hostile&LastName=Guest&Email=h%40b"
                                + "&UserLevel=0&UserFlags=0&UserTitle=t&UserCountry=c&ServiceURLs=HomeURI*;&Created=5",
                        byId,
                        VERSIONS + "METHOD=getaccount&ScopeID=" + ZERO + "&FirstName=Hostile&LastName=Guest",
                        VERSIONS + "METHOD=getaccounts&ScopeID=" + ZERO + "&query=Hostile",
                        "METHOD=getmultiaccounts&ScopeID=" + ZERO + "&IDS[]=" + ONE + "&IDS[]=" + TWO),
                List.of(byId));
    }

    private static HostileService auth() {
        return new HostileService(
                "auth/plain",
                FAILURE,
                List.of(
                        "METHOD=authenticate&PRINCIPAL=" + ONE
                                + "&PASSWORD=00000000000000000000000000000000&LIFETIME=5",
                        "METHOD=verify&PRINCIPAL=" + ONE + "&TOKEN=" + TWO + "&LIFETIME=5",
                        "METHOD=release&PRINCIPAL=" + ONE + "&TOKEN=" + TWO,
                        "METHOD=setpassword&PRINCIPAL=" + THREE + "&PASSWORD=p",
                        "METHOD=getauthinfo&PRINCIPAL=" + THREE,
                        "METHOD=setauthinfo&PRINCIPAL=" + THREE
                                + "&PasswordHash=00000000000000000000000000000000&PasswordSalt=s&WebLoginKey=" + TWO),
                List.of());
    }

    private static HostileService presence() {
        return new HostileService(
                "presence",
                FAILURE,
                List.of(
                        VERSIONS + "METHOD=login&UserID=" + ONE + "&SessionID=" + TWO + "&SecureSessionID=" + THREE,
                        VERSIONS + "METHOD=report&SessionID=" + TWO + "&RegionID=" + REGION,
                        VERSIONS + "METHOD=getagent&SessionID=" + TWO,
                        VERSIONS + "METHOD=getagents&uuids[]=" + ONE + "&uuids[]=" + TWO,
                        VERSIONS + "METHOD=logoutregion&RegionID=" + REGION,
                        VERSIONS + "METHOD=logout&SessionID=" + TWO),
                List.of(VERSIONS + "METHOD=getagent&SessionID=" + TWO, VERSIONS + "METHOD=getagents&uuids[]=" + ONE));
    }

    private static HostileService gridUser() {
        var info = VERSIONS + "METHOD=getgriduserinfo&UserID=" + ONE;
        return new HostileService(
                "griduser",
                FAILURE,
                List.of(
                        VERSIONS + "METHOD=loggedin&UserID=" + ONE,
                        VERSIONS + "METHOD=sethome&UserID=" + ONE + PLACE,
                        VERSIONS + "METHOD=setposition&UserID=" + ONE + PLACE,
                        VERSIONS + "METHOD=loggedout&UserID=" + ONE + PLACE,
                        info,
                        VERSIONS + "METHOD=getgriduserinfos&AgentIDs[]=" + ONE + "&AgentIDs[]=" + TWO),
                List.of(info));
    }

    private static HostileService avatar() {
        var get = VERSIONS + "METHOD=getavatar&UserID=" + ONE;
        return new HostileService(
                "avatar",
                FAILURE,
                List.of(
                        VERSIONS + "METHOD=setavatar&UserID=" + ONE + "&AvatarType=1&Serial=2&AvatarHeight=1.8"
                                + "&VisualParams=1%2c2%2c3&Wearable+0%3a0=" + TWO + "%3a" + THREE + "&_ap_2=" + TWO,
                        VERSIONS + "METHOD=setitems&UserID=" + ONE + "&Names[]=AvatarHeight&Values[]=1.9",
                        VERSIONS + "METHOD=removeitems&UserID=" + ONE + "&Names[]=AvatarHeight",
                        VERSIONS + "METHOD=resetavatar&UserID=" + ONE,
                        get),
                List.of(get));
    }

    private static HostileService grid() {
        var scope = "SCOPEID=" + ZERO;
        var byId = "METHOD=get_region_by_uuid&" + scope + "&REGIONID=" + REGION;
        return new HostileService(
                "grid",
                FAILURE,
                List.of(
                        "uuid=" + REGION + "&locX=2560000&locY=2560000&sizeX=256&sizeY=256&regionName=Hostile+Region"
                                + "&serverIP=127.0.0.1&serverHttpPort=9000&serverURI=http%3a%2f%2f127.0.0.1%3a9000%2f"
                                + "&serverPort=9000&regionMapTexture=" + ZERO + "&parcelMapTexture=" + ZERO
                                + "&access=13&regionSecret=s&owner_uuid=" + ONE + "&Token&" + scope
                                + "&VERSIONMIN=1&VERSIONMAX=1&METHOD=register",
                        byId,
                        "METHOD=get_neighbours&" + scope + "&REGIONID=" + REGION,
                        "METHOD=get_region_by_position&" + scope + "&X=2560000&Y=2560000",
                        "METHOD=get_region_by_name&" + scope + "&NAME=Hostile+Region",
                        "METHOD=get_regions_by_name&" + scope + "&NAME=Hostile&MAX=10",
                        "METHOD=get_region_range&" + scope + "&XMIN=2560000&XMAX=2560300&YMIN=2560000&YMAX=2560300",
                        "METHOD=get_fallback_regions&" + scope + "&X=2560000&Y=2560000",
                        "METHOD=get_online_regions&" + scope + "&X=2560000&Y=2560000&MC=5",
                        "METHOD=get_region_flags&" + scope + "&REGIONID=" + REGION),
                List.of(byId));
    }

    private static HostileService inventory() {
        var owner = "PRINCIPAL=" + ONE;
        var item = "AssetID=" + THREE + "&AssetType=7&Name=note&Owner=" + ONE + "&ID=" + TWO + "&InvType=7&Folder="
                + REGION + "&CreatorId=" + ONE + "&CreatorData&Description=d&NextPermissions=647168"
                + "&CurrentPermissions=647168&BasePermissions=647168&EveryOnePermissions=0&GroupPermissions=0&GroupID="
                + ZERO + "&GroupOwned=False&SalePrice=0&SaleType=0&Flags=0&CreationDate=1795219723";
        var folder = "ParentID=" + ZERO + "&Type=-1&Version=1&Name=f&Owner=" + ONE + "&ID=" + REGION;
        return new HostileService(
                "xinventory",
                FALSE,
                List.of(
                        owner + "&METHOD=CREATEUSERINVENTORY",
                        folder + "&METHOD=ADDFOLDER",
                        folder + "&METHOD=UPDATEFOLDER",
                        item + "&METHOD=ADDITEM",
                        item + "&METHOD=UPDATEITEM",
                        owner + "&ParentID=" + TWO + "&ID=" + REGION + "&METHOD=MOVEFOLDER",
                        owner + "&IDLIST[]=" + TWO + "&DESTLIST[]=" + REGION + "&METHOD=MOVEITEMS",
                        owner + "&FOLDER=" + REGION + "&METHOD=GETFOLDERCONTENT",
                        owner + "&FOLDERS=" + REGION + "%2c" + TWO + "&COUNT=2&METHOD=GETMULTIPLEFOLDERSCONTENT",
                        owner + "&ITEMS=" + TWO + "%2c" + THREE + "&COUNT=2&METHOD=GETMULTIPLEITEMS",
                        owner + "&ID=" + TWO + "&METHOD=GETITEM",
                        owner + "&TYPE=14&METHOD=GETFOLDERFORTYPE",
                        owner + "&ASSET=" + THREE + "&METHOD=GETASSETPERMISSIONS",
                        "ID=" + REGION + "&METHOD=PURGEFOLDER",
                        owner + "&FOLDERS[]=" + REGION + "&METHOD=DELETEFOLDERS",
                        owner + "&ITEMS[]=" + THREE + "&METHOD=DELETEITEMS"),
                List.of(
                        owner + "&METHOD=GETINVENTORYSKELETON",
                        owner + "&FOLDER=" + REGION + "&METHOD=GETFOLDERCONTENT",
                        owner + "&ID=" + TWO + "&METHOD=GETITEM"));
    }

    private static HostileService friends() {
        var get = "METHOD=getfriends&PRINCIPALID=" + ONE;
        return new HostileService(
                "friends",
                FAILURE,
                List.of(
                        "METHOD=storefriend&PrincipalID=" + ONE + "&Friend=" + TWO + "&MyFlags=1",
                        "METHOD=storefriend&PrincipalID=" + TWO + "&Friend=" + ONE + "&MyFlags=1",
                        "METHOD=storefriend&PrincipalID=" + ONE + "&Friend=" + THREE
                                + "%3bhttp%3a%2f%2fa%3a8002%2f%3bA+B%3bsecret&MyFlags=1",
                        get,
                        "METHOD=getfriends_string&PRINCIPALID=" + ONE,
                        "METHOD=deletefriend&PRINCIPALID=" + ONE + "&FRIEND=" + TWO,
                        "METHOD=deletefriend_string&PRINCIPALID=" + ONE + "&FRIEND=" + THREE),
                List.of(get));
    }

    private static HostileService mutes() {
        var get = "METHOD=get&agentid=" + ONE + "&mutecrc=0";
        return new HostileService(
                "mutelist",
                FAILURE,
                List.of(
                        get,
                        "METHOD=update&agentid=" + ONE + "&muteid=" + TWO
                                + "&mutetype=1&muteflags=1&mutestamp=1795222263&mutename=bot",
                        "METHOD=delete&agentid=" + ONE + "&muteid=" + TWO + "&mutename=bot"),
                List.of(get));
    }

    private static HostileService preferences() {
        var get = "METHOD=getagentprefs&UserID=" + ONE;
        return new HostileService(
                "agentprefs",
                FAILURE,
                List.of(
                        "METHOD=setagentprefs&PrincipalID=" + ONE + "&AccessPrefs=M&HoverHeight=0.1&Language=de"
                                + "&LanguageIsPublic=True&PermEveryone=0&PermGroup=0&PermNextOwner=532480",
                        get,
                        "METHOD=getagentlang&UserID=" + ONE),
                List.of(get));
    }

    /** Asking for messages takes them, so nothing shows what is there without changing it. */
    private static HostileService offlineMessages() {
        return new HostileService(
                "offlineim",
                FALSE,
                List.of(
                        "BinaryBucket=00&Dialog=0&FromAgentID=" + TWO + "&FromAgentName=B&FromGroup=False&SessionID="
                                + THREE + "&Message=hello&Offline=1&EstateID=1&Position=%3c1%2c+2%2c+3%3e&RegionID="
                                + REGION + "&Timestamp=1795222263&ToAgentID=" + ONE + "&METHOD=STORE",
                        "PrincipalID=" + ONE + "&METHOD=GET",
                        "UserID=" + ONE + "&METHOD=DELETE"),
                List.of());
    }

    private static HostileService groups() {
        var asker = "&RequestingAgentID=" + ONE;
        var group = "&GroupID=" + REGION;
        var find = "Query=Hostile" + asker + "&METHOD=FINDGROUPS";
        return new HostileService(
                "groups",
                "<RESULT>NULL<",
                List.of(
                        "AllowPublish=False&Charter=c&FounderID=" + ONE + "&FounderUUI&GroupID=" + ZERO
                                + "&GroupName=Hostile+Group&InsigniaID=" + ZERO
                                + "&MaturePublish=False&MembershipFee=0&OpenEnrollment=True&OwnerRoleID=" + ZERO
                                + "&ServiceLocation&ShownInList=True&MemberCount=0&RoleCount=0" + asker
                                + "&OP=ADD&METHOD=PUTGROUP",
                        "Name=Hostile+Group" + asker + "&METHOD=GETGROUP",
                        "AgentID=" + TWO + group + "&RoleID=" + ZERO + "&AccessToken" + asker
                                + "&METHOD=ADDAGENTTOGROUP",
                        group.substring(1) + "&RoleID=" + TWO + "&Name=r&Description=d&Title=t&Powers=0" + asker
                                + "&OP=ADD&METHOD=PUTROLE",
                        "AgentID=" + TWO + group + asker + "&METHOD=REMOVEAGENTFROMGROUP",
                        "AgentID=" + ONE + "&ALL=true" + asker + "&METHOD=GETMEMBERSHIP",
                        group.substring(1) + asker + "&METHOD=GETGROUPMEMBERS",
                        "AgentID=" + ONE + group + "&AcceptNotices=True&ListInProfile=True" + asker
                                + "&METHOD=UPDATEMEMBERSHIP",
                        find),
                List.of(find, "AgentID=" + ONE + "&ALL=true" + asker + "&METHOD=GETMEMBERSHIP"));
    }
}
