"""Notes for Windows, where nobody writes the files for you."""

NOTES = """\
# ---- Windows 10/11 (notes)
# Professional: Assigned Access needs a packaged app, so give the exhibit an account of its own and let it log on by
#   itself (Autologon of Sysinternals); in its Task Scheduler start at log-on, restart every minute on failure:
#     exhibit kiosk run "{folder}"
# Enterprise, Education, IoT: Shell Launcher replaces the desktop, so that there is none to come back to:
#     Enable-WindowsOptionalFeature -Online -FeatureName Client-EmbeddedShellLauncher
#     $s = [wmiclass]"\\\\localhost\\root\\standardcimv2\\embedded:WESL_UserSetting"
#     $s.SetCustomShell((New-Object Security.Principal.NTAccount "kiosk").Translate(
#         [Security.Principal.SecurityIdentifier]).Value, 'exhibit kiosk run "{folder}"', ($null), ($null), 0)
#     $s.SetEnabled($true)
#   The last 0 restarts the shell whenever it ends.
# On all: turn sticky, filter and toggle keys off (Settings > Accessibility > Keyboard), edge swipes off
#   (HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\EdgeUI AllowEdgeSwipe=0), notifications and automatic restarts off,
#   the screen never off (powercfg /change monitor-timeout-ac 0), Ctrl+Alt+Del filtered with Keyboard Filter.
# Limits on memory and processing time of the worker that reads new content need Linux; here only its time is limited.
"""
