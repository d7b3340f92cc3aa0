import type { TreeTable } from './trees';

/** Made by `npm run fit -- slips`; `trees.ts` says how they are read and asked. */
export const gateTrees: TreeTable = {
	depth: 4,
	base: -1.756,
	bounds: [
		[0, 1.38, 1.79, 2.76, 3.18, 3.73, 3.85, 4.42, 5.25],
		[0.96, 1.79, 2.07, 3.18, 3.73, 3.85, 4.42, 4.55, 5.25],
		[-1.4, 0, 1.4, 1.79, 2.48, 2.76, 3.73, 3.85, 4.55, 5.25],
		[3.88, 4.42, 5.25, 5.64, 5.95, 7.59, 7.73, 8.27, 8.43, 8.7, 9.11, 9.39],
		[0, 95],
		[0, 11.5, 23, 95],
		[0],
		[0],
		[0, 15, 16, 17, 18, 19, 23, 25],
		[0, 15, 17, 18, 19, 22, 23, 24, 25],
		[1, 2],
		[14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 26],
		[9, 10, 11, 12, 14, 15, 17, 18],
		[14],
		[40],
		[0, 0.75, 1.5, 1.75, 2.25, 2.5, 2.75, 3, 3.25, 3.5, 3.75, 4, 4.25, 4.5, 4.75, 5, 5.5, 6],
		[6, 6.5, 6.75, 7.5, 7.75, 8.25, 8.75, 9.5, 9.75],
		[7, 8, 9, 10, 11, 13, 17, 25, 26, 29, 44],
		[0, 1, 2, 3, 6, 8],
		[-3.02, -2.36, -0.96, -0.39, 0, 0.12, 0.96, 1.4, 1.8, 3.04, 3.73, 4.55, 5.25, 9.39, 10.07, 10.77, 11.47],
	],
	features:
		"%666%6/'%1/-/3%&&5&5.&55.5//5.&&6,,,2+2+#+,..&&6,,+2+2+$,+6/&&6+%+3##636+&/&+&'1566&+(/++/#,*#,44#4**4,,,&2&5&2..5555..#&,6+2,262*,+2*&,+$%#$)#6++,41%&,2$26&6&$/5)//&+.$2.5$5$.&&2&6,.#..*#5,,6#,'&&.5/.5.555&$.&6226#..5.$5)#.$#$$3///##(%(%/3&,6#.,.#6.,#,/#+2..%++5#55..)2&+,,2+,#2++22+2&,,###,#222#6.*&,,#,#$#5.##',.+,2%$.+25,.##..266,*,2#,,6#,*6,#,#/,,#//44#/#+,+',...5..++.)6,35$0%$%3%6$3622$%%'3#-#33-%%25/*,44)%#*,-,-+,+6,.,63.34+6,+(.(*+)6..(.3+(&36&4.2462&3...66.-...46.-4-)#",
	cuts: "))*&'%$$'#($(++)'%%$&.$$*&%&'.)',###1#'#%#).#)',###3#/#+#).&)')#%#+#)-'&(,$'#+##$-'%*#'##$+##)&($&####)+&'$,$%$..%#$''+~'#,#-#13*#+#+#-##*,+(#+/*(%%#$'#*#2(-(&()%#*#'#'),#$&$%%.(,.(#(+($#)(%*2+#$'%($*#%+&$%-+.**#.$+.&%.+&#~#+++$$(****&%###)'#-*'#%&($++*&+#$'.*'*#~%%#$#$%###-#&~)**$+&0%##'#+&&%/&(-##%##)+++&$%+($$'##+*(.'#&%%)~#&$$(###4~(+,*%#2#*&()%+&($),$*+##'$%#+-&%$%$&#(#(')#+'+##1++.)#+##$&~#~*%$&,($*##+&#()##$$$##*3+%#+*)((&0'#%*$#'#+-#&#&*$%#.#',2$(,$$..#($+$$#.-##$*##~",
	leaves:
		"A;AXASBRB;D1CYG7B%D,C;F'H#AGJ.L<AFA4B9A=CKG,B]ALC/F<G2I7D3B;GGA9A2B8GUB.A8EIG*CLAEFFGECNG]A@C<F>A4B;DDB%A;E'C/F9AHEaF=COE[FcC]EYAWA:AHBQC?EDC&AaB2C;G/CRDbF*A.CWABBDA:ALB5A7DWB2BKDVA`C]CZE8D<E]A7AEBUA_F+C2CaANESE5DQC9CaB/BbAQH,AJC&AQAXABBIAJFXC(B?CPDJEBA/C#A:C9F*B8F0AaBDA<A>D#EVC@E>CZC<DYA:ARB7D`B_A8E8CXC/AVD:BKDSEIBHD4AMB?A=A[ASD^A[BTDUB4E4BXBSD4AYDHA?AUBRAMEYB/ASBNAJC*BKCEE)D#BQD5A<ARBVAFCUB)D@B%ARBTBECOCUD_B2C:A]C&AMA=BEAMD7AbAQC@BTCTD7@TB0CYC%AVE:AWATBEC*B,DMB=@bC#AOBJBaD(BBCGA[B<B'C%C?D>C3B6BKD7B.D'DYD#A>A^A`BZAWBID,AEAXC6D(A]B'C$CPDCE9D2A8C#BEAOC[BVBQD>ARBGDLBDD+AOA@C#DaBDE?AaBIACBRAEE#CJD[C;D2BcA@AUCWB-D7BMC(ATABB@C'D)BWDVCNAZA@AYBDAOB#C>A?BTABBBBOC[F+BQC6DHB;ACBbAEC9AWBBD'BQE%A'C#BOD?B)C%AZC#CDBDD^BZAOC.AJB:D9BSCDBCBFCFACAZAXBAA^C)D+C8DWD$C*D;B]CaAEB4ADAWAcA>CBDIA`C=D0B:E'D7B,C%D8ARB8ATAFB8CAB$B'CBBMD%C9CWBSA?BVD0BIC#DPD-AFC#CLB2BZB)B]CPC8D?BTD'DKB>AZCCANC(D5B0BHC2B&C0CNDaBaCYAFAUCLATC)D#APA(C:B1DICLA=B?D)B2AHA[B'C&B%C7ARBHBKD%C0B>D=B.BQAKC>B9BZD.C7BAA^B3CDBECKA.D$@TB0C2AXC,B0C1AKB3BEC1B<AWC4BNCaBD@bC#",
};
