// Says hello, and answers a touch with the time since it began.

default
{
    state_entry()
    {
        llSay(0, "Hello. Touch me.");
        llResetTime();
    }

    touch_start(integer count)
    {
        integer minutes = (integer)(llGetTime() / 60.0);
        llSay(0, llDetectedName(0) + ", I have been here for " + (string)minutes + " minutes.");
    }
}
