# Makes this computer a kiosk, or undoes it. It must run as the account SYSTEM,
# which alone may write this setting: KIOSK.md says how.
#
#   .\apply.ps1
#   .\apply.ps1 -Undo
param([switch]$Undo)

$ErrorActionPreference = 'Stop'
$place = @{ Namespace = 'root\cimv2\mdm\dmmap'; ClassName = 'MDM_AssignedAccess' }
$policies = 'HKLM:\SOFTWARE\Policies\Microsoft\Windows'

function Set-Number($key, $name, $value) {
    New-Item -Path $key -Force | Out-Null
    New-ItemProperty -Path $key -Name $name -PropertyType DWord -Value $value -Force | Out-Null
}

$settings = Get-CimInstance @place
if ($Undo) {
    $settings.ShellLauncher = $null
    Set-CimInstance -CimInstance $settings
    Remove-ItemProperty "$policies\EdgeUI" AllowEdgeSwipe -ErrorAction SilentlyContinue
    Remove-ItemProperty "$policies\Explorer" DisableNotificationCenter -ErrorAction SilentlyContinue
    Write-Host 'This computer is no kiosk any more once it has been started again.'
    return
}

Enable-WindowsOptionalFeature -Online -NoRestart -FeatureName Client-EmbeddedShellLauncher | Out-Null
$file = Get-Content -Raw -Path (Join-Path $PSScriptRoot 'shell-launcher.xml')
$settings.ShellLauncher = [System.Net.WebUtility]::HtmlEncode($file)
Set-CimInstance -CimInstance $settings
# No swipe from the edge of the screen, and no messages over the guide.
Set-Number "$policies\EdgeUI" 'AllowEdgeSwipe' 0
Set-Number "$policies\Explorer" 'DisableNotificationCenter' 1
Write-Host 'Start the computer again.'
