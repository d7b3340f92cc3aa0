import type { TreeTable } from "./trees";

/** Made by `npm run fit -- slips`; `trees.ts` says how they are read and asked. */
export const gateTrees: TreeTable = {
	depth: 4,
	base: -0.787,
	bounds: [
		[0,2.76,3.18,3.73,3.85,4.42,4.55,5.25],
		[1.79,3.73,3.85,4.42,5.25],
		[-1.4,0,0.69,1.37,1.4,2.06,2.48,2.76,3.18,3.73,3.85,4.55,5.25],
		[4.55,5.25,5.95,6.22,6.91,7.59,7.73,8.27,8.7,9.11,10.07,10.77],
		[23,95],
		[0,2.5,5.5,11.5,23,47,95],
		[11.5],
		[0,5.5],
		[0,16,17,18,21,25],
		[0,15,16,17,18,19,21,24,25],
		[1,2,4],
		[13,14,15,16,17,18,19,20,21,26],
		[9,10,12,14,15,16,17,18,19],
		[],
		[40],
		[0.75,3,3.25,3.5,3.75,4,4.25,5.5,5.75,6,6.25],
		[5.25,5.5,6,6.25,6.5,6.75,7,7.5,7.75,8,8.5,8.75,9,9.25,9.5,9.75],
		[8,11,12,15,17,25,26,27,36,42],
		[0,1,2,3,4,7],
		[-4.85,-4.7,-4.14,-3.45,-3.18,-3.02,-2.36,-1.8,-1.66,-1.37,-0.96,-0.39,0.12,0.96,1.4,1.8,2.37,3.04,4.42,5.25,5.54],
	],
	features: "66%6//6#3%6'1//&55&&5&./55.&5&66&,,2.+6+,6+&666&++,6,6,++$/266&6+3&#+&+&+%666&++/66+(++&//,#,#4*,#44*,,4#&5525&&&.&5&55&66&,,2&+,+,6,%666$,,+,+(+$,##%66&,/3666,,&2/2&5&2+55&35+/+3&66.,,.666#,'#,*&55&&/&%%55&&/&66.6/.6#5/5/$/2#$$%(//#33%3(3(6,&66,6##//##/.+5+%%+%/3%%.425&,,+,+,#+4+&+,,66&,,,6#6####,.,#$#',,'55&$&,.+,+%,+,3/.$.2%2662,36,#3,,3*#,,#,#/,,#/((4//#+,+',++-5.-.5.,666633%#,533336$'%3/%3%/%(2///,#,#5,4)//%%4,266.,3.6+34+4+3.6++66(+#/3%(*.%662636&#3633.3666..-46#--4'4-.",
	cuts: "0,)''%4~$-/$#%$(#%%%#,*%$%#+(.0-%##)(#)#+7#(2/+%###2#(#%#%',/+%(#))~#%&##'2/+%##(4)''%##'##*)%)#+$##$'&)*%#$($)+#%$%&#'-/*$##))#(#(6#'4/*'#####(#%#'&#.)%#**4''###&)*%#+'#$'#+%(%#2-.)'##$1&$**$*##($$$%$,$&&&,+*..)''*$1~&'&%''$*'#*)*$()(%1$2&.#$('#4~)*+'#)(#%(,,&+'2(/$&#%%###+#(~('#,(&+-'$###2~#'%%##$#(&&$+'###'$+%(##(-+&#1$$'$+/'+&&#(2#~%##'#('#*'&$&+$&%%*(*)##&$+%(%&%%&#'#-'1$%*,~$&-&0/5'$'(*#2%&##*('$#(($&&$#')+#*+--()#'$4$&+#(#+,,##&('(~+#'&#%.+&%$(4*~#),.,+3*%%#$(2~%#%$,#+",
	leaves: "@TC#AZA)A?B5B5CSA`CcD=EcCBF)EEGAAaCZCUF9AA@^C?A4DEFbDUF@BcABDRF:@]AFA<BDA#CQD8AKE5BFARC.D'EKDUF5@bAEA1B$A&C7EcBWA$CSB$DIC'DRE^DcA'C#A6B$A:B;E$BNBUDLAZC&E6C=DGENA*A?B:A@A9B5E.BWAOB_BBCYC+DMBDE8A(A=BUAQDbD4CCCbE@DWDPB[D)BNA?CEC.E*ACBQANBNADA0DJC@E3DTBKAICXD[A.ANB]ANA2C.D.BXD:B-AYB[DDC+D8E)A0AOAFB@A5C(ANCEA=CPB=DR@bDTC>DbA3AAAEB<AKB<B=CUBLC[C8A`C+D=D`D(C.DMBbAbAPA6BLA4BAD-AYC=DOBLC$D5A6AEA:B0AIBSC6AUABB;BMCQBKC^D@C:BHAKD'BJAQA9BOAQB5D)D2DRBIC]CSD<A;C#B$AEAPB0C2B<A%B%BMCYB0C9DMC]A]B<CUB8COBIC8D+C$A`CLD>CG@/C`D>A;C#AGB>AFB5BSD7A=BUC]A`BZCaC9D@B-C'D0B/AAB'BaC]C1DOD4C1B9A8CEB*A:C#CAA<D&BaA9B=A5B;D.AADTD2CQB3A>C#AEB6ABB7C)AUA@BTCOA_BQCJB)D)A7ASBJAZCDB8C2D%B1C:ACBSDTD4BYCaA>@b@NB[B/C`A8C#C-DCCZBYA9C-CPB4A@C#BEARBCCJASB.D.BcD?BMATC<D3C-A=A`AUBIBGA]C6C_DID/C<D,C)CbAFB;A@B*B%A=B;CVAIC8C]DJD5CBB=CLAABTA>C#AJB5CVB[B5AJC]C'BDAECDB<CFD<BNC@AZB>AbC.C9D-AQBMBVC9CAC_@SBRA>B%ATBCC.CXB*C5C#D;C_BcC^BAC,B5A>AbBPAXCHB@AaBGB=AHBPC=CCBMCa@@ADC#AZBQC4B%CKB>ARBCCAB<BAC_AVC;AAC#CAATBRC>B8AWC9B:D7@RC-B@BNCaC)C#AEBPB8ATB0C'B4C&ARBKC,BCC2C^",
};
