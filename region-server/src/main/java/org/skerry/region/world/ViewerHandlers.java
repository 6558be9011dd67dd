// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.world;

import java.util.List;
import java.util.stream.Stream;
import org.skerry.region.viewer.AgentLife;
import org.skerry.region.viewer.RegionContext;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.region.viewer.agent.AgentAnimationHandler;
import org.skerry.region.viewer.agent.AgentDataUpdateRequestHandler;
import org.skerry.region.viewer.agent.AgentFOVHandler;
import org.skerry.region.viewer.agent.AgentHeightWidthHandler;
import org.skerry.region.viewer.agent.AgentRequestSitHandler;
import org.skerry.region.viewer.agent.AgentSitHandler;
import org.skerry.region.viewer.agent.AgentThrottleHandler;
import org.skerry.region.viewer.agent.AgentUpdateHandler;
import org.skerry.region.viewer.agent.AutopilotMethod;
import org.skerry.region.viewer.agent.SetAlwaysRunHandler;
import org.skerry.region.viewer.agent.ViewerEffectHandler;
import org.skerry.region.viewer.appearance.AgentCachedTextureHandler;
import org.skerry.region.viewer.appearance.AgentIsNowWearingHandler;
import org.skerry.region.viewer.appearance.AgentSetAppearanceHandler;
import org.skerry.region.viewer.appearance.AgentWearablesRequestHandler;
import org.skerry.region.viewer.appearance.BakeStore;
import org.skerry.region.viewer.appearance.KnownBakes;
import org.skerry.region.viewer.appearance.WornAssets;
import org.skerry.region.viewer.chat.ChatFromViewerHandler;
import org.skerry.region.viewer.chat.Talk;
import org.skerry.region.viewer.generic.GenericMessageHandler;
import org.skerry.region.viewer.gesture.ActivateGesturesHandler;
import org.skerry.region.viewer.gesture.DeactivateGesturesHandler;
import org.skerry.region.viewer.gesture.GestureSwitch;
import org.skerry.region.viewer.home.Homes;
import org.skerry.region.viewer.home.SetStartLocationRequestHandler;
import org.skerry.region.viewer.im.ImprovedInstantMessageHandler;
import org.skerry.region.viewer.im.Mailbox;
import org.skerry.region.viewer.im.RetrieveInstantMessagesHandler;
import org.skerry.region.viewer.inventory.Gifts;
import org.skerry.region.viewer.map.MapBlockRequestHandler;
import org.skerry.region.viewer.map.MapItemRequestHandler;
import org.skerry.region.viewer.map.MapLayerRequestHandler;
import org.skerry.region.viewer.map.MapNameRequestHandler;
import org.skerry.region.viewer.map.RegionHandleRequestHandler;
import org.skerry.region.viewer.mute.MuteListRequestHandler;
import org.skerry.region.viewer.mute.RemoveMuteListEntryHandler;
import org.skerry.region.viewer.mute.UpdateMuteListEntryHandler;
import org.skerry.region.viewer.names.UUIDGroupNameRequestHandler;
import org.skerry.region.viewer.names.UUIDNameRequestHandler;
import org.skerry.region.viewer.object.ObjectDeselectHandler;
import org.skerry.region.viewer.object.ObjectSelectHandler;
import org.skerry.region.viewer.object.RequestMultipleObjectsHandler;
import org.skerry.region.viewer.parcel.ParcelAccessListRequestHandler;
import org.skerry.region.viewer.parcel.ParcelDwellRequestHandler;
import org.skerry.region.viewer.parcel.ParcelInfoRequestHandler;
import org.skerry.region.viewer.parcel.ParcelPropertiesRequestHandler;
import org.skerry.region.viewer.people.AvatarPickerRequestHandler;
import org.skerry.region.viewer.people.DirFindQueryHandler;
import org.skerry.region.viewer.people.EjectUserHandler;
import org.skerry.region.viewer.people.FindAgentHandler;
import org.skerry.region.viewer.people.FreezeUserHandler;
import org.skerry.region.viewer.people.TrackAgentHandler;
import org.skerry.region.viewer.profile.AvatarClassifiedsMethod;
import org.skerry.region.viewer.profile.AvatarInterestsUpdateHandler;
import org.skerry.region.viewer.profile.AvatarNotesMethod;
import org.skerry.region.viewer.profile.AvatarNotesUpdateHandler;
import org.skerry.region.viewer.profile.AvatarPicksMethod;
import org.skerry.region.viewer.profile.AvatarPropertiesRequestHandler;
import org.skerry.region.viewer.profile.AvatarPropertiesUpdateHandler;
import org.skerry.region.viewer.profile.ClassifiedDeleteHandler;
import org.skerry.region.viewer.profile.ClassifiedInfoRequestHandler;
import org.skerry.region.viewer.profile.ClassifiedInfoUpdateHandler;
import org.skerry.region.viewer.profile.PickDeleteHandler;
import org.skerry.region.viewer.profile.PickInfoMethod;
import org.skerry.region.viewer.profile.PickInfoUpdateHandler;
import org.skerry.region.viewer.profile.ProfileDesk;
import org.skerry.region.viewer.profile.UpdateUserInfoHandler;
import org.skerry.region.viewer.profile.UserInfoRequestHandler;
import org.skerry.region.viewer.region.EstateCovenantRequestHandler;
import org.skerry.region.viewer.region.EstateOwnerMessageHandler;
import org.skerry.region.viewer.region.GroundDownload;
import org.skerry.region.viewer.region.RequestRegionInfoHandler;
import org.skerry.region.viewer.region.RulesDesk;
import org.skerry.region.viewer.session.AgentPauseHandler;
import org.skerry.region.viewer.session.AgentResumeHandler;
import org.skerry.region.viewer.session.CompleteAgentMovementHandler;
import org.skerry.region.viewer.session.LogoutRequestHandler;
import org.skerry.region.viewer.session.RegionHandshakeReplyHandler;
import org.skerry.region.viewer.session.ViewerStatsHandler;
import org.skerry.region.viewer.teleport.StartLureHandler;
import org.skerry.region.viewer.teleport.TeleportCancelHandler;
import org.skerry.region.viewer.teleport.TeleportLandmarkRequestHandler;
import org.skerry.region.viewer.teleport.TeleportLocationRequestHandler;
import org.skerry.region.viewer.teleport.TeleportLureRequestHandler;
import org.skerry.region.viewer.xfer.FileDesk;

/** The list of the region's own handlers: a new one is entered here. Modules bring theirs. */
final class ViewerHandlers {
    private ViewerHandlers() {}

    static List<ViewerHandler<?>> all(
            RegionContext region, AgentLife life, Deliveries deliveries, GroundDownload ground, RulesDesk rules) {
        return Stream.of(
                        presence(region, life),
                        looks(region),
                        profiles(region),
                        people(region, life, new Gifts(deliveries.inventory()), deliveries.files()),
                        place(region, ground, rules),
                        deliveries.handlers())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ViewerHandler<?>> presence(RegionContext region, AgentLife life) {
        var profiles = new ProfileDesk(region);
        return List.of(
                new CompleteAgentMovementHandler(life),
                new RegionHandshakeReplyHandler(life),
                new LogoutRequestHandler(life),
                new ViewerStatsHandler(),
                new AgentPauseHandler(),
                new AgentResumeHandler(),
                new AgentUpdateHandler(region.scene()),
                new AgentThrottleHandler(),
                new AgentHeightWidthHandler(),
                new AgentFOVHandler(),
                new AgentAnimationHandler(),
                new AgentDataUpdateRequestHandler(),
                new AgentSitHandler(),
                new AgentRequestSitHandler(),
                new SetAlwaysRunHandler(),
                new GenericMessageHandler(List.of(
                        new AutopilotMethod(region),
                        new AvatarPicksMethod(profiles),
                        new PickInfoMethod(profiles),
                        new AvatarClassifiedsMethod(profiles),
                        new AvatarNotesMethod(profiles))));
    }

    private static List<ViewerHandler<?>> looks(RegionContext region) {
        var bakes = new KnownBakes();
        var store = new BakeStore(region, bakes);
        var assets = new WornAssets(region);
        var gestures = new GestureSwitch(region);
        return List.of(
                new ViewerEffectHandler(region),
                new AgentWearablesRequestHandler(region, assets, store),
                new AgentSetAppearanceHandler(region, bakes, store),
                new AgentIsNowWearingHandler(region, assets),
                new AgentCachedTextureHandler(region, bakes),
                new ActivateGesturesHandler(gestures),
                new DeactivateGesturesHandler(gestures));
    }

    private static List<ViewerHandler<?>> people(RegionContext region, AgentLife life, Gifts gifts, FileDesk files) {
        var mailbox = new Mailbox(region);
        return List.of(
                new ChatFromViewerHandler(region, new Talk(region.viewers())),
                new ImprovedInstantMessageHandler(region, gifts, mailbox),
                new RetrieveInstantMessagesHandler(mailbox),
                new MuteListRequestHandler(region, files),
                new UpdateMuteListEntryHandler(region),
                new RemoveMuteListEntryHandler(region),
                new UUIDNameRequestHandler(region),
                new UUIDGroupNameRequestHandler(),
                new AvatarPickerRequestHandler(region),
                new DirFindQueryHandler(region),
                new TrackAgentHandler(),
                new FindAgentHandler(region),
                new FreezeUserHandler(region),
                new EjectUserHandler(region, life));
    }

    private static List<ViewerHandler<?>> profiles(RegionContext region) {
        var profiles = new ProfileDesk(region);
        return List.of(
                new AvatarPropertiesRequestHandler(region),
                new AvatarPropertiesUpdateHandler(profiles),
                new AvatarInterestsUpdateHandler(profiles),
                new AvatarNotesUpdateHandler(profiles),
                new PickInfoUpdateHandler(profiles),
                new PickDeleteHandler(profiles),
                new ClassifiedInfoRequestHandler(profiles),
                new ClassifiedInfoUpdateHandler(profiles),
                new ClassifiedDeleteHandler(profiles),
                new UserInfoRequestHandler(region),
                new UpdateUserInfoHandler(profiles));
    }

    private static List<ViewerHandler<?>> place(RegionContext region, GroundDownload ground, RulesDesk rules) {
        return List.of(
                new RequestRegionInfoHandler(region),
                new EstateOwnerMessageHandler(region, ground, rules),
                new EstateCovenantRequestHandler(region),
                new RegionHandleRequestHandler(region),
                new MapBlockRequestHandler(region),
                new MapNameRequestHandler(region),
                new MapLayerRequestHandler(),
                new MapItemRequestHandler(region),
                new ParcelPropertiesRequestHandler(region),
                new ParcelDwellRequestHandler(region),
                new ParcelAccessListRequestHandler(),
                new ParcelInfoRequestHandler(region),
                new TeleportLocationRequestHandler(region),
                new TeleportLandmarkRequestHandler(region),
                new SetStartLocationRequestHandler(new Homes(region)),
                new TeleportLureRequestHandler(),
                new TeleportCancelHandler(),
                new StartLureHandler(),
                new ObjectSelectHandler(),
                new ObjectDeselectHandler(),
                new RequestMultipleObjectsHandler(region));
    }
}
